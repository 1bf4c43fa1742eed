import { listChanges } from '../changes';
import { statement } from './resources';

export const listStatementChanges = listChanges('statements', 'statement', statement, {
  role: 'viewer',
  scope: 'transactions:read',
});
