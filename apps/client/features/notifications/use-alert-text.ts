import { type Notification, useCategories } from '@/data';
import { useNotificationWords } from './words';

/** Says an alert in one line, the same in the toast and in the list. */
export function useAlertText(): (alert: Pick<Notification, 'facts' | 'withdrawnAt'>) => string {
  'use memo';
  const words = useNotificationWords();
  const { byId } = useCategories();
  return ({ facts, withdrawnAt }) => {
    const category = byId.get(facts.categoryId)?.name ?? words.budget;
    if (withdrawnAt !== null) return words.withdrawn(category, facts.percent);
    return facts.spentMinor > facts.availableMinor
      ? words.over(category)
      : words.crossed(category, facts.percent);
  };
}
