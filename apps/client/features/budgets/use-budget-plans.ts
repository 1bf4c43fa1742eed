import { actions, type PlanEdit } from '@/data';
import { showToast } from '@/ui/kit/toast';
import { useKitWords } from '@/ui/words';

/** Changes what budgets plan, together and undone together. */
export function useBudgetPlans(): (edits: readonly PlanEdit[], text: string) => void {
  const kitWords = useKitWords();
  return (edits, text) => {
    const { undo } = actions.planBudgets(edits);
    showToast({ text, action: { label: kitWords.undo, run: () => void undo() } });
  };
}
