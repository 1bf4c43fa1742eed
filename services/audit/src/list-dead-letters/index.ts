import { listAuditDeadLetters } from '@florin/contracts';
import { listDeadLettersHandler } from '@florin/kernel';

export const listAuditDeadLettersHandler = listDeadLettersHandler(listAuditDeadLetters);
