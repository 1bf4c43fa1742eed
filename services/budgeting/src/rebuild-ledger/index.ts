import { rebuildBudgetingLedger } from '@florin/contracts';
import { ledgerRebuild, rebuildLedgerHandler } from '@florin/ledger';
import { deriveSpent } from '../figures/spent';
import { ledger } from '../store/ledger';
import { budgets } from '../store/rows';
import { settingOf, todayIn } from '../store/settings';
import { writeBudgets } from '../store/write-budgets';

/** With the months, what every budget spent is derived anew. */
export const rebuildLedger = ledgerRebuild(ledger, async (work, step) => {
  const setting = await settingOf(work);
  if (setting === undefined) return;
  const months = new Map([...step.before, ...step.changed]);
  const rows = await budgets.where(work, { text: 'true', values: [] });
  const moved = rows
    .map(({ id, value }) => ({ id, value: { ...value, spentByPeriod: deriveSpent(value, months) } }))
    .filter(({ value }, at) => JSON.stringify(value) !== JSON.stringify(rows[at]?.value));
  await writeBudgets(work, moved, todayIn(setting, work.now));
});

export const rebuildBudgetingLedgerHandler = rebuildLedgerHandler(rebuildBudgetingLedger, rebuildLedger);
