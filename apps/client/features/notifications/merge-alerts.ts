import type { Notification } from '@/data';

/**
 * One alert for each cause, a budget in a period: the one that says most of what stands, else what was withdrawn last. The
 * order stays.
 */
export function mergeAlerts(notifications: readonly Notification[]): Notification[] {
  const shown = new Map<string, Notification>();
  for (const one of notifications) {
    const known = shown.get(causeOf(one));
    if (!known || saysMore(one, known)) shown.set(causeOf(one), one);
  }
  return notifications.filter((one) => shown.get(causeOf(one)) === one);
}

/** What asks for a look: merged, not withdrawn and not read. Badges count these, and lists show them first. */
export function unreadAlerts(notifications: readonly Notification[]): Notification[] {
  return mergeAlerts(notifications).filter((one) => one.readAt === null && one.withdrawnAt === null);
}

/** Everything unread about the same cause, which is read with it. */
export function unreadWith(notifications: readonly Notification[], alert: Notification): Notification[] {
  return notifications.filter((one) => one.readAt === null && causeOf(one) === causeOf(alert));
}

function saysMore(a: Notification, b: Notification): boolean {
  if (a.withdrawnAt === null || b.withdrawnAt === null)
    return a.withdrawnAt === b.withdrawnAt ? a.facts.percent > b.facts.percent : a.withdrawnAt === null;
  return a.withdrawnAt > b.withdrawnAt;
}

function causeOf({ facts }: Notification): string {
  return `${facts.budgetId} ${facts.periodStartsOn}`;
}
