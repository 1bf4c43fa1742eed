import { listOwnAuditDeadLetters } from '@florin/contracts';
import { listDeadLettersHandler } from '@florin/kernel';

export const listOwnAuditDeadLettersHandler = listDeadLettersHandler(listOwnAuditDeadLetters);
