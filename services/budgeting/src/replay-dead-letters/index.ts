import { replayBudgetingDeadLetters } from '@florin/contracts';
import { replayDeadLettersHandler } from '@florin/kernel';
import { subscriptions } from '../subscriptions';

export const replayBudgetingDeadLettersHandler = replayDeadLettersHandler(
  replayBudgetingDeadLetters,
  subscriptions,
);
