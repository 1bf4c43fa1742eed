import { listChanges } from '../changes';
import { account } from './resources';

export const listAccountChanges = listChanges('accounts', 'account', account, {
  role: 'viewer',
  scope: 'accounts:read',
});
