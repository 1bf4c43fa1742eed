import type { EventName } from '@florin/contracts/events';
import type { ServiceRuntime } from '../module/service-runtime';

/** A dead letter as it is stored. */
export type StoredLetter = {
  owner_kind: string;
  owner_id: string;
  subscriber: string;
  event_id: string;
  name: EventName;
  source: string;
  change: number;
  occurred_at: Date;
  attempts: number;
  failed_at: Date;
  sealed: Buffer;
};
export type VouchedLetter = StoredLetter & { mac: Buffer };

export const letterColumns =
  'owner_kind, owner_id, subscriber, event_id, name, source, change, occurred_at, attempts, failed_at, sealed, mac';

export function macOfLetter({ service, rowMac }: ServiceRuntime, letter: StoredLetter): Buffer {
  return rowMac.of(`${service}.dead_letter`, letter);
}

/** Whether a letter is as it was kept; one that was altered in the database is shown as such. */
export function isAsKept({ service, rowMac }: ServiceRuntime, { mac, ...letter }: VouchedLetter): boolean {
  return rowMac.isRight(`${service}.dead_letter`, letter, mac);
}
