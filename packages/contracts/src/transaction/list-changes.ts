import { listChanges } from '../changes';

export const listTransactionChanges = listChanges('transaction');
