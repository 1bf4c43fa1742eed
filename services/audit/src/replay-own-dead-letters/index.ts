import { replayOwnAuditDeadLetters } from '@florin/contracts';
import { replayDeadLettersHandler } from '@florin/kernel';
import { subscriptions } from '../subscriptions';

export const replayOwnAuditDeadLettersHandler = replayDeadLettersHandler(
  replayOwnAuditDeadLetters,
  subscriptions,
);
