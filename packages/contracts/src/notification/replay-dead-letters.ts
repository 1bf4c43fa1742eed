import { replayDeadLetters } from '../dead-letters';

export const replayNotificationDeadLetters = replayDeadLetters('notification');
