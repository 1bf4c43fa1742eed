import { useEffect, useRef } from 'react';
import { type Notification, useCategories, useNotifications, useSyncState } from '@/data';
import { strongestAlerts } from '@/features/notifications/strongest';
import { showToast } from '@/ui/kit/toast';
import { useWords } from '@/ui/words';

/** Shows a toast for each alert that arrives while the app is open; what was there before stays in its list. */
export function useAlertToasts(): void {
  const notifications = useNotifications();
  const { isComplete } = useSyncState();
  const { byId } = useCategories();
  const words = useWords();
  const known = useRef<Set<string> | null>(null);

  useEffect(() => {
    if (!isComplete) return;
    const fresh = known.current
      ? notifications.filter((one) => !one.readAt && !known.current?.has(one.id))
      : [];
    known.current = new Set(notifications.map((one) => one.id));
    for (const { facts } of strongestAlerts(fresh).slice(0, 3)) {
      const category = byId.get(facts.categoryId)?.name ?? words.budget.one;
      showToast({
        text: alertText(words, category, facts),
        tone: facts.spentMinor > facts.availableMinor ? 'over' : 'close',
      });
    }
  }, [notifications, isComplete, byId, words]);
}

/** An alert in one line, the same in the toast and in the list. */
export function alertText(
  words: ReturnType<typeof useWords>,
  category: string,
  facts: Notification['facts'],
): string {
  return facts.spentMinor > facts.availableMinor
    ? words.notification.over(category)
    : words.notification.crossed(category, facts.percent);
}
