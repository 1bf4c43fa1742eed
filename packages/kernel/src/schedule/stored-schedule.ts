import type { Transaction } from '../database';
import type { ServiceRuntime } from '../module/service-runtime';
import { scheduleChannel } from './schedule';

/** A schedule as it is stored; see the table for what its columns mean. */
export type StoredSchedule = {
  household_id: string;
  name: string;
  subject: string;
  rule: string;
  time_zone: string;
  due_at: Date | null;
  due_on: string | null;
  fired_at: Date | null;
  fired_on: string | null;
};
export type VouchedSchedule = StoredSchedule & { mac: Buffer };

export const scheduleColumns =
  'household_id, name, subject, rule, time_zone, due_at, due_on, fired_at, fired_on, mac';

/** Whether a schedule is as a service wrote it; who moves one in the database delays it, hastens it, or ends it. */
export function isAsWritten(
  { service, rowMac }: Pick<ServiceRuntime, 'service' | 'rowMac'>,
  { mac, ...row }: VouchedSchedule,
): boolean {
  return rowMac.isRight(`${service}.schedule`, row, mac);
}

/** Writes a schedule as a whole, over the one that stands under its name and subject. */
export async function writeSchedule(
  tx: Transaction,
  { service, rowMac }: Pick<ServiceRuntime, 'service' | 'rowMac'>,
  row: StoredSchedule,
): Promise<void> {
  await tx.query({
    name: `${service}/write-schedule`,
    text: `INSERT INTO "${service}".schedule (${scheduleColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
           ON CONFLICT (household_id, name, subject) DO UPDATE
           SET rule = excluded.rule, time_zone = excluded.time_zone, due_at = excluded.due_at, due_on = excluded.due_on,
               fired_at = excluded.fired_at, fired_on = excluded.fired_on, mac = excluded.mac`,
    values: [
      row.household_id,
      row.name,
      row.subject,
      row.rule,
      row.time_zone,
      row.due_at,
      row.due_on,
      row.fired_at,
      row.fired_on,
      rowMac.of(`${service}.schedule`, row),
    ],
  });
}

/** What stands under a name and a subject, locked; one that is not as it was written too. */
export async function readSchedule(
  tx: Transaction,
  { service }: Pick<ServiceRuntime, 'service'>,
  key: { householdId: string; name: string; subject: string },
): Promise<VouchedSchedule | undefined> {
  const [row] = await tx.query<VouchedSchedule>({
    name: `${service}/read-schedule`,
    text: `SELECT ${scheduleColumns} FROM "${service}".schedule
            WHERE household_id = $1 AND name = $2 AND subject = $3 FOR UPDATE`,
    values: [key.householdId, key.name, key.subject],
  });
  return row;
}

export async function dropSchedule(
  tx: Transaction,
  { service }: Pick<ServiceRuntime, 'service'>,
  key: { householdId: string; name: string; subject: string },
): Promise<void> {
  await tx.query({
    name: `${service}/drop-schedule`,
    text: `DELETE FROM "${service}".schedule WHERE household_id = $1 AND name = $2 AND subject = $3`,
    values: [key.householdId, key.name, key.subject],
  });
}

/** Wakes the scheduler of a service once the transaction has committed. */
export async function wakeScheduler(tx: Transaction, service: string): Promise<void> {
  await tx.query({ text: 'SELECT pg_notify($1, $2)', values: [scheduleChannel(service), ''] });
}
