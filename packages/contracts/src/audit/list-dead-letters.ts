import { listDeadLetters } from '../dead-letters';

export const listAuditDeadLetters = listDeadLetters('audit');
