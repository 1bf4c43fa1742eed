import type { Notification } from '@/data';

/**
 * Of the alerts on one budget in one period, the one that says most. A single purchase can pass 80, 90 and 100 percent at
 * once; whoever made it needs to hear of it once. The order stays.
 */
export function strongestAlerts(notifications: readonly Notification[]): Notification[] {
  const strongest = new Map<string, Notification>();
  for (const one of notifications) {
    const known = strongest.get(causeOf(one));
    if (!known || one.facts.percent > known.facts.percent) strongest.set(causeOf(one), one);
  }
  return notifications.filter((one) => strongest.get(causeOf(one)) === one);
}

function causeOf({ facts }: Notification): string {
  return `${facts.budgetId} ${facts.periodStartsOn}`;
}
