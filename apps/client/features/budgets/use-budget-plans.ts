import { actions, type BudgetView } from '@/data';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';

/** Changes what budgets plan, together and undone together. */
export function useBudgetPlans(): (
  plans: readonly { view: BudgetView; plannedMinor: number }[],
  text: string,
) => void {
  const kitWords = useKitWords();
  return (plans, text) => {
    for (const { view, plannedMinor } of plans) actions.setBudget(view.budget.categoryId, { plannedMinor });
    showToast({
      text,
      action: {
        label: kitWords.undo,
        run: () => {
          for (const { view } of plans)
            actions.setBudget(view.budget.categoryId, { plannedMinor: view.budget.plannedMinor });
        },
      },
    });
  };
}
