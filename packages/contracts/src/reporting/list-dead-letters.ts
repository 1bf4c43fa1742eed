import { listDeadLetters } from '../dead-letters';

export const listReportingDeadLetters = listDeadLetters('reporting');
