import { createBudget } from '@florin/contracts';
import { monthOf, periodContaining } from '@florin/domain/calendar';
import { fieldProblem, mutation } from '@florin/kernel';
import { viewOn } from '../figures/figures-on';
import { deriveSpent } from '../figures/spent';
import { ledger } from '../store/ledger';
import { requireCategory } from '../store/require-category';
import { type BudgetState, budgets } from '../store/rows';
import { requireSetting, todayIn } from '../store/settings';
import { writeBudgets } from '../store/write-budgets';

/**
 * The first period is the one of today. What its category spent before the budget was made counts, and alerts
 * are given for it at once.
 */
export const createBudgetHandler = mutation(createBudget, async ({ body }, context) => {
  const { id, ...given } = body;
  if (await budgets.isTaken(context, id)) throw fieldProblem('budgeting/already-exists', 'id', 'is taken');
  const setting = await requireSetting(context);
  await requireCategory(context, given.categoryId);
  const ofCategory = { text: 'category_id = $2', values: [given.categoryId] };
  if (await budgets.exists(context, ofCategory)) {
    throw fieldProblem('budgeting/category-has-budget', 'categoryId', 'has a budget already');
  }

  const today = todayIn(setting, context.now);
  const firstPeriodStartsOn = periodContaining(given.cadence, today).startsOn;
  const months = await ledger.loadRange(context, { from: monthOf(firstPeriodStartsOn) });
  const value: BudgetState = {
    ...given,
    pastPlans: [],
    currency: setting.currency,
    firstPeriodStartsOn,
    spentByPeriod: deriveSpent({ ...given, firstPeriodStartsOn, currency: setting.currency }, months),
    alertsGiven: {},
  };
  const [written] = await writeBudgets(context, [{ id, value }], today);
  const view = viewOn(today, { ...written!, change: context.change });
  context.audit({ action: 'budget.created', target: { kind: 'budget', id }, after: view });
  return view;
});
