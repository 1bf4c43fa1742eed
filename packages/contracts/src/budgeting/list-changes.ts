import { listChanges } from '../changes';

export const listBudgetingChanges = listChanges('budgeting');
