import { replayOwnDeadLetters } from '../dead-letters';

export const replayOwnAuditDeadLetters = replayOwnDeadLetters('audit');
