import { replayDeadLetters } from '../dead-letters';

export const replayBudgetingDeadLetters = replayDeadLetters('budgeting');
