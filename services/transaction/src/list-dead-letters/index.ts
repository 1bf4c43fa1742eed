import { listTransactionDeadLetters } from '@florin/contracts';
import { listDeadLettersHandler } from '@florin/kernel';

export const listTransactionDeadLettersHandler = listDeadLettersHandler(listTransactionDeadLetters);
