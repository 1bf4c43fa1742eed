import { deleteBudget } from '@florin/contracts';
import { expectVersion, mutation } from '@florin/kernel';
import { removeBudget } from '../store/remove-budget';
import { requireBudget } from '../store/require-budget';

export const deleteBudgetHandler = mutation(deleteBudget, async ({ params, ifMatch }, context) => {
  const row = await requireBudget(context, params.id);
  expectVersion(row, ifMatch);
  await removeBudget(context, row);
  context.emit('budgeting.budgets-changed.v1', { budgetIds: [row.id] });
  context.audit({ action: 'budget.deleted', target: { kind: 'budget', id: row.id }, before: row.value });
});
