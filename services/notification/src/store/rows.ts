import type { Notification } from '@florin/contracts';
import { type SealedRow, sealedRows } from '@florin/kernel/rows';
import { notification } from './schema';

/**
 * `sourceChange` is the change of the budgeting service that the facts come from; of two with one cause the later has the
 * say. `toldChange` is that of the latest alert among them, which is when it was new. `readAtByUser` is when each member first read it: what one has read is news to another.
 */
export type NotificationState = Omit<Notification, 'id' | 'change' | 'readAt'> & {
  sourceChange: number;
  toldChange: number;
  readAtByUser: Readonly<Record<string, string>>;
};

export const notifications = sealedRows<NotificationState>(notification, {
  version: 3,
  // The event that facts came from says nothing of a change, so whatever comes next is later.
  upgrades: {
    1: ({ causedBy: _, ...rest }) => ({ ...rest, sourceChange: 0 }),
    2: (older) => ({ ...older, withdrawnAt: null, toldChange: older.sourceChange }),
  },
});

/** The notification as one member has it. */
export function viewFor(userId: string, row: SealedRow<NotificationState>): Notification {
  const { sourceChange: _source, toldChange: _told, readAtByUser, ...shown } = row.value;
  return { ...shown, id: row.id, readAt: readAtByUser[userId] ?? null, change: row.change };
}
