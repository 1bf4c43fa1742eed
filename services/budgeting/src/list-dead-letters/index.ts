import { listBudgetingDeadLetters } from '@florin/contracts';
import { listDeadLettersHandler } from '@florin/kernel';

export const listBudgetingDeadLettersHandler = listDeadLettersHandler(listBudgetingDeadLetters);
