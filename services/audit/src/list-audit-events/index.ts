import { type AuditEvent, listAuditEvents } from '@florin/contracts';
import { query } from '@florin/kernel';
import { openRecord, recordsBefore } from '../store/trail';

export const listAuditEventsHandler = query(
  listAuditEvents,
  async ({ query: { before, limit } }, context) => {
    const records = await recordsBefore(context, before, limit + 1);
    const page = records.slice(0, limit);
    const rows = page.map(
      (record) => ({ ...openRecord(context, record), sequence: record.sequence }) as AuditEvent,
    );
    return { rows, nextBefore: records.length > limit ? page.at(-1)!.sequence : null };
  },
);
