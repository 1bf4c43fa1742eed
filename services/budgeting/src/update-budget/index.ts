import { updateBudget } from '@florin/contracts';
import { changePeriodPlan, changePlan, isPeriodOf } from '@florin/domain/budget';
import { expectVersion, fieldProblem, mutation } from '@florin/kernel';
import { spentOf } from '../figures/spent-of';
import { requireBudget } from '../store/require-budget';
import { type BudgetState, budgets, figuresOf } from '../store/rows';
import { requireSetting, todayIn } from '../store/settings';
import { writeFigures } from '../store/write-figures';

/** An alert that a raised plan moves out of reach no longer holds; one that a lowered plan brings is told of now. */
export const updateBudgetHandler = mutation(updateBudget, async ({ params, body, ifMatch }, context) => {
  const row = await requireBudget(context, params.id);
  expectVersion(row, ifMatch);
  const { id } = row;
  const setting = await requireSetting(context);
  const { plannedMinor, periodPlan, ...rest } = body;
  const value = { ...row.value, ...rest } as BudgetState;
  if (plannedMinor !== undefined)
    Object.assign(value, changePlan(value, plannedMinor, todayIn(setting, context.now)));
  if (periodPlan !== undefined) {
    if (!isPeriodOf(value, periodPlan.startsOn))
      throw fieldProblem('request/invalid', 'periodPlan.startsOn', 'must be a day that a period starts on');
    value.periodPlans = changePeriodPlan(value, periodPlan);
  }
  await budgets.put(context, [{ id, value, visible: { category_id: value.categoryId } }]);
  const before = (await figuresOf(context, [id])).get(id);
  const spentByPeriod = await spentOf(context, value, before);
  await writeFigures(context, setting, [{ id, budget: value, spentByPeriod, before }]);
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
