import { type Notification, useCategories } from '@/data';
import { useBudgetWords } from '@/features/budgets/parts';
import { useNotificationWords } from './words';

/** Says an alert in one line, the same in the toast and in the list. */
export function useAlertText(): (alert: Pick<Notification, 'facts' | 'withdrawnAt'>) => string {
  'use memo';
  const words = useNotificationWords();
  const budgetWords = useBudgetWords();
  const { byId } = useCategories();
  return ({ facts, withdrawnAt }) => {
    const category = byId.get(facts.categoryId)?.name ?? budgetWords.one;
    if (withdrawnAt !== null) return words.withdrawn(category, facts.percent);
    return facts.spentMinor > facts.availableMinor
      ? words.over(category)
      : words.crossed(category, facts.percent);
  };
}
