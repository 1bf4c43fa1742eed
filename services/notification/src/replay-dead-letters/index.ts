import { replayNotificationDeadLetters } from '@florin/contracts';
import { replayDeadLettersHandler } from '@florin/kernel';
import { subscriptions } from '../subscriptions';

export const replayNotificationDeadLettersHandler = replayDeadLettersHandler(
  replayNotificationDeadLetters,
  subscriptions,
);
