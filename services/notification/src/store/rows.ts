import type { Notification } from '@florin/contracts';
import { type SealedRow, sealedRows } from '@florin/kernel/rows';
import { notification } from './schema';

/** `causedBy` is the event the facts come from; of two events with one cause the later has the say. */
export type NotificationState = Omit<Notification, 'id' | 'change'> & { causedBy: string };

export const notifications = sealedRows<NotificationState>(notification, { version: 1, upgrades: {} });

export function view(row: SealedRow<NotificationState>): Notification {
  const { causedBy: _, ...shown } = row.value;
  return { ...shown, id: row.id, change: row.change };
}
