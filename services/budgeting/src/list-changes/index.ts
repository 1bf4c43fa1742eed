import { listBudgetingChanges } from '@florin/contracts';
import { changeFeed, feedIn } from '@florin/kernel';
import { instantOf } from '@florin/kernel/clock';
import { viewOn } from '../figures/figures-on';
import { budgets } from '../store/rows';
import { requireSetting, todayIn } from '../store/settings';

/** The period shown is that of the moment of reading, so a period turns without anything being written. */
export const listChangesHandler = changeFeed(listBudgetingChanges, 'budgeting', {
  budgets: feedIn(budgets, async (scope) => {
    const today = todayIn(await requireSetting(scope), instantOf(scope.runtime.clock));
    return (row) => viewOn(today, row);
  }),
});
