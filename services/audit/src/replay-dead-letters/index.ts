import { replayAuditDeadLetters } from '@florin/contracts';
import { replayDeadLettersHandler } from '@florin/kernel';
import { subscriptions } from '../subscriptions';

export const replayAuditDeadLettersHandler = replayDeadLettersHandler(replayAuditDeadLetters, subscriptions);
