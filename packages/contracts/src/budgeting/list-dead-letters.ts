import { listDeadLetters } from '../dead-letters';

export const listBudgetingDeadLetters = listDeadLetters('budgeting');
