import { createLedgerStore } from '@florin/ledger';
import { ledgerMonth, ledgerWatermark } from './schema';

/** What this service itself knows of many transactions at a time, written with each of them. */
export const ledger = createLedgerStore(
  'transaction',
  { ledgerMonth, ledgerWatermark },
  { source: 'transaction', text: 'kept' },
);
