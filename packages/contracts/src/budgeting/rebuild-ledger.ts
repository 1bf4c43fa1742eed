import { rebuildLedger } from '../rebuild-ledger';

export const rebuildBudgetingLedger = rebuildLedger('budgeting');
