import { listReportingDeadLetters } from '@florin/contracts';
import { listDeadLettersHandler } from '@florin/kernel';

export const listReportingDeadLettersHandler = listDeadLettersHandler(listReportingDeadLetters);
