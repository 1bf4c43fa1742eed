import { type Notification, useCategories } from '@/data';
import { useBudgetWords } from '@/features/budgets/parts';
import { useNotificationWords } from './words';

/** Says an alert in one line, the same in the toast and in the list. */
export function useAlertText(): (facts: Notification['facts']) => string {
  'use memo';
  const words = useNotificationWords();
  const budgetWords = useBudgetWords();
  const { byId } = useCategories();
  return (facts) => {
    const category = byId.get(facts.categoryId)?.name ?? budgetWords.one;
    return facts.spentMinor > facts.availableMinor
      ? words.over(category)
      : words.crossed(category, facts.percent);
  };
}
