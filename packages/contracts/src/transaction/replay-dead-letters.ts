import { replayDeadLetters } from '../dead-letters';

export const replayTransactionDeadLetters = replayDeadLetters('transaction');
