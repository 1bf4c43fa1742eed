import { createBudget } from '@florin/contracts';
import { monthOf, periodContaining } from '@florin/domain/calendar';
import { fieldProblem, mutation } from '@florin/kernel';
import { deriveSpent } from '../figures/spent';
import { ledger } from '../store/ledger';
import { requireCategory } from '../store/require-category';
import { type BudgetState, budgets } from '../store/rows';
import { requireSetting, todayIn } from '../store/settings';
import { writeFigures } from '../store/write-figures';
import { planTurnPeriods } from '../turn-periods';

/**
 * The first period is the one of today. What its category spent before the budget was made counts, and alerts
 * are given for it at once.
 */
export const createBudgetHandler = mutation(createBudget, async ({ body }, context) => {
  const { id, ...given } = body;
  if (await budgets.isTaken(context, id)) throw fieldProblem('budgeting/already-exists', 'id', 'is taken');
  const setting = await requireSetting(context);
  const categoryId = await requireCategory(context, given.categoryId);
  const ofCategory = { text: 'category_id = $2', values: [categoryId] };
  if (await budgets.exists(context, ofCategory)) {
    throw fieldProblem('budgeting/category-has-budget', 'categoryId', 'has a budget already');
  }

  const { startsOn: firstPeriodStartsOn } = periodContaining(given.cadence, todayIn(setting, context.now));
  const value: BudgetState = {
    ...given,
    categoryId,
    pastPlans: [],
    periodPlans: [],
    currency: setting.currency,
    firstPeriodStartsOn,
  };
  await budgets.put(context, [{ id, value, visible: { category_id: value.categoryId } }]);
  const months = await ledger.loadRange(context, { from: monthOf(firstPeriodStartsOn) });
  const spentByPeriod = deriveSpent(value, months);
  await writeFigures(context, setting, [{ id, budget: value, spentByPeriod, before: undefined }]);
  await planTurnPeriods(context, setting);
  context.emit('budgeting.budgets-changed.v1', { budgetIds: [id] });
  const view = { ...value, id, change: context.change };
  context.audit({ action: 'budget.created', target: { kind: 'budget', id }, after: view });
  return view;
});
