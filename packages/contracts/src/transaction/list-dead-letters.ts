import { listDeadLetters } from '../dead-letters';

export const listTransactionDeadLetters = listDeadLetters('transaction');
