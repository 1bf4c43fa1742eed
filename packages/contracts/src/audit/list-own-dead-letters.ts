import { listOwnDeadLetters } from '../dead-letters';

export const listOwnAuditDeadLetters = listOwnDeadLetters('audit');
