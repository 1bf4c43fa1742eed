import { listNotificationDeadLetters } from '@florin/contracts';
import { listDeadLettersHandler } from '@florin/kernel';

export const listNotificationDeadLettersHandler = listDeadLettersHandler(listNotificationDeadLetters);
