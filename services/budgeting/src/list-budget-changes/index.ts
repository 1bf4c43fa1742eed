import { listBudgetChanges } from '@florin/contracts';
import { query } from '@florin/kernel';
import { instantOf } from '@florin/kernel/clock';
import { viewOn } from '../figures/figures-on';
import { budgets } from '../store/rows';
import { requireSetting, todayIn } from '../store/settings';

/** The period shown is that of the moment of reading, so a period turns without anything being written. */
export const listBudgetChangesHandler = query(
  listBudgetChanges,
  async ({ query: { after, limit } }, context) => {
    const page = await budgets.changesAfter(context, after, limit);
    if (page.rows.length === 0) return { ...page, rows: [] };
    const today = todayIn(await requireSetting(context), instantOf(context.runtime.clock));
    return { ...page, rows: page.rows.map((row) => viewOn(today, row)) };
  },
);
