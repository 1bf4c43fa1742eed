import { replayDeadLetters } from '../dead-letters';

export const replayAuditDeadLetters = replayDeadLetters('audit');
