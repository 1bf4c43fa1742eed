import type { Notification } from '@florin/contracts';
import { type SealedRow, sealedRows } from '@florin/kernel/rows';
import { notification } from './schema';

/**
 * `causedBy` is the event the facts come from; of two events with one cause the later has the say. `readAtByUser` is when
 * each member first read it: what one has read is news to another.
 */
export type NotificationState = Omit<Notification, 'id' | 'change' | 'readAt'> & {
  causedBy: string;
  readAtByUser: Readonly<Record<string, string>>;
};

export const notifications = sealedRows<NotificationState>(notification, { version: 1, upgrades: {} });

/** The notification as one member has it. */
export function viewFor(userId: string, row: SealedRow<NotificationState>): Notification {
  const { causedBy: _, readAtByUser, ...shown } = row.value;
  return { ...shown, id: row.id, readAt: readAtByUser[userId] ?? null, change: row.change };
}
