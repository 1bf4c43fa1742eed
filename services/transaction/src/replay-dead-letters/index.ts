import { replayTransactionDeadLetters } from '@florin/contracts';
import { replayDeadLettersHandler } from '@florin/kernel';
import { subscriptions } from '../subscriptions';

export const replayTransactionDeadLettersHandler = replayDeadLettersHandler(
  replayTransactionDeadLetters,
  subscriptions,
);
