import { updateBudget } from '@florin/contracts';
import { changePlan } from '@florin/domain/budget';
import { expectVersion, mutation } from '@florin/kernel';
import { rearmAlerts } from '../figures/alerts';
import { viewOn } from '../figures/figures-on';
import { requireBudget } from '../store/require-budget';
import type { BudgetState } from '../store/rows';
import { requireSetting, todayIn } from '../store/settings';
import { writeBudgets } from '../store/write-budgets';

/** A plan raised above what was spent can be reached, and told of, again; one lowered below it is told of now. */
export const updateBudgetHandler = mutation(updateBudget, async ({ params, body, ifMatch }, context) => {
  const row = await requireBudget(context, params.id);
  expectVersion(row, ifMatch);
  const today = todayIn(await requireSetting(context), context.now);
  const { plannedMinor = row.value.plannedMinor, ...rest } = body;
  const plan = changePlan(row.value, plannedMinor, today);
  const value = rearmAlerts({ ...row.value, ...rest, ...plan } as BudgetState, today);
  const [written] = await writeBudgets(context, [{ id: row.id, value }], today);
  const view = viewOn(today, { ...written!, change: context.change });
  context.audit({
    action: 'budget.updated',
    target: { kind: 'budget', id: row.id },
    before: viewOn(today, row),
    after: view,
  });
  return view;
});
