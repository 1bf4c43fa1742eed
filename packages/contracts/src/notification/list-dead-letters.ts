import { listDeadLetters } from '../dead-letters';

export const listNotificationDeadLetters = listDeadLetters('notification');
