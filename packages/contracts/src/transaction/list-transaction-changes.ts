import { listChanges } from '../changes';
import { transaction } from './resources';

export const listTransactionChanges = listChanges('transactions', 'transaction', transaction, {
  role: 'viewer',
  scope: 'transactions:read',
});
