import { createLedgerStore } from '@florin/ledger';
import { ledgerMonth, ledgerWatermark } from './schema';

/** With payees and notes, which people search by. */
export const ledger = createLedgerStore(
  'reporting',
  { ledgerMonth, ledgerWatermark },
  { source: 'transaction', text: 'kept' },
);
