import type { Notification } from '@florin/contracts';
import { type SealedRow, sealedRows } from '@florin/kernel/rows';
import { notification } from './schema';

/**
 * `sourceChange` is the change of the budgeting service that the facts come from; of two with one cause the later has the
 * say. `readAtByUser` is when each member first read it: what one has read is news to another.
 */
export type NotificationState = Omit<Notification, 'id' | 'change' | 'readAt'> & {
  sourceChange: number;
  readAtByUser: Readonly<Record<string, string>>;
};

export const notifications = sealedRows<NotificationState>(notification, {
  version: 2,
  // The event that facts came from says nothing of a change, so whatever comes next is later.
  upgrades: { 1: ({ causedBy: _, ...rest }) => ({ ...rest, sourceChange: 0 }) },
});

/** The notification as one member has it. */
export function viewFor(userId: string, row: SealedRow<NotificationState>): Notification {
  const { sourceChange: _, readAtByUser, ...shown } = row.value;
  return { ...shown, id: row.id, readAt: readAtByUser[userId] ?? null, change: row.change };
}
