import { listChanges } from '../changes';
import { budget } from './resources';

export const listBudgetChanges = listChanges('budgets', 'budget', budget, {
  role: 'viewer',
  scope: 'budgets:read',
});
