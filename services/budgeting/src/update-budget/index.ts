import { updateBudget } from '@florin/contracts';
import { changePlan } from '@florin/domain/budget';
import { expectVersion, mutation } from '@florin/kernel';
import { spentOf } from '../figures/spent-of';
import { requireBudget } from '../store/require-budget';
import { type BudgetState, budgets, figuresOf } from '../store/rows';
import { requireSetting, todayIn } from '../store/settings';
import { writeFigures } from '../store/write-figures';

/** A plan raised above what was spent can be reached, and told of, again; one lowered below it is told of now. */
export const updateBudgetHandler = mutation(updateBudget, async ({ params, body, ifMatch }, context) => {
  const row = await requireBudget(context, params.id);
  expectVersion(row, ifMatch);
  const { id } = row;
  const setting = await requireSetting(context);
  const { plannedMinor = row.value.plannedMinor, ...rest } = body;
  const plan = changePlan(row.value, plannedMinor, todayIn(setting, context.now));
  const value = { ...row.value, ...rest, ...plan } as BudgetState;
  await budgets.put(context, [{ id, value, visible: { category_id: value.categoryId } }]);
  const before = (await figuresOf(context, [id])).get(id);
  const spentByPeriod = await spentOf(context, value, before);
  await writeFigures(context, setting, [{ id, budget: value, spentByPeriod, before, isReplanned: true }]);
  context.emit('budgeting.budgets-changed.v1', { budgetIds: [id] });
  const view = { ...value, id, change: context.change };
  context.audit({
    action: 'budget.updated',
    target: { kind: 'budget', id },
    before: { ...row.value, id, change: row.change },
    after: view,
  });
  return view;
});
