import { deleteBudget } from '@florin/contracts';
import { expectVersion, mutation } from '@florin/kernel';
import { requireBudget } from '../store/require-budget';
import { budgetFigures, budgets } from '../store/rows';

export const deleteBudgetHandler = mutation(deleteBudget, async ({ params, ifMatch }, context) => {
  const row = await requireBudget(context, params.id);
  expectVersion(row, ifMatch);
  await budgets.remove(context, [{ id: row.id, visible: { category_id: row.value.categoryId } }]);
  await budgetFigures.remove(context, [{ id: row.id }]);
  context.emit('budgeting.budgets-changed.v1', { budgetIds: [row.id] });
  context.audit({ action: 'budget.deleted', target: { kind: 'budget', id: row.id }, before: row.value });
});
