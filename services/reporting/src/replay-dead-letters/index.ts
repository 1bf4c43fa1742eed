import { replayReportingDeadLetters } from '@florin/contracts';
import { replayDeadLettersHandler } from '@florin/kernel';
import { subscriptions } from '../subscriptions';

export const replayReportingDeadLettersHandler = replayDeadLettersHandler(
  replayReportingDeadLetters,
  subscriptions,
);
