import { rebuildBudgetingLedger } from '@florin/contracts';
import { ledgerRebuild, rebuildLedgerHandler } from '@florin/ledger';
import { deriveSpent } from '../figures/spent';
import { ledger } from '../store/ledger';
import { budgets, figuresOf } from '../store/rows';
import { settingOf } from '../store/settings';
import { moveFigures } from '../store/write-figures';

/** With the months, the figures of every budget are derived anew. */
export const rebuildLedger = ledgerRebuild(rebuildBudgetingLedger, ledger, async (work, step) => {
  const setting = await settingOf(work);
  if (setting === undefined) return;
  const months = new Map([...step.before, ...step.changed]);
  const rows = await budgets.where(work, { text: 'true', values: [] });
  const figures = await figuresOf(
    work,
    rows.map(({ id }) => id),
  );
  await moveFigures(
    work,
    setting,
    rows.map(({ id, value }) => ({
      id,
      budget: value,
      spentByPeriod: deriveSpent(value, months),
      before: figures.get(id),
    })),
  );
});

export const rebuildBudgetingLedgerHandler = rebuildLedgerHandler(rebuildBudgetingLedger, rebuildLedger);
