import { createLedgerStore } from '@florin/ledger';
import { ledgerMonth, ledgerWatermark } from './schema';

/** Without payees and notes, which no budget has a use for. */
export const ledger = createLedgerStore(
  'budgeting',
  { ledgerMonth, ledgerWatermark },
  { source: 'transaction', text: 'dropped' },
);
