import { type Notification, useCategories } from '@/data';
import { useWords } from '@/ui/words';

/** Says an alert in one line, the same in the toast and in the list. */
export function useAlertText(): (facts: Notification['facts']) => string {
  'use memo';
  const words = useWords();
  const { byId } = useCategories();
  return (facts) => {
    const category = byId.get(facts.categoryId)?.name ?? words.budget.one;
    return facts.spentMinor > facts.availableMinor
      ? words.notification.over(category)
      : words.notification.crossed(category, facts.percent);
  };
}
