import { replayDeadLetters } from '../dead-letters';

export const replayReportingDeadLetters = replayDeadLetters('reporting');
