import { createLedgerSource } from '@florin/ledger';

/** This service is where other services' ledgers come from. */
export const ledgers = createLedgerSource('transaction');
