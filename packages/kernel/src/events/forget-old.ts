import type pg from 'pg';
import type { Clock } from '../clock';

/** A retry comes within hours; a week leaves room for a device that was offline. */
const answersKeptMs = 7 * 86_400_000;
/** Longer than any broker keeps a delivery that it might bring again. */
const deliveriesKeptMs = 30 * 86_400_000;

/** Removes kept answers and consumed deliveries that have had their time, of all households. */
export async function forgetOld(client: pg.Client, service: string, clock: Clock): Promise<void> {
  const answersBefore = new Date(clock.nowMs() - answersKeptMs);
  const deliveriesBefore = new Date(clock.nowMs() - deliveriesKeptMs);
  await client.query(`DELETE FROM "${service}".idempotency WHERE created_at < $1`, [answersBefore]);
  await client.query(`DELETE FROM "${service}".inbox WHERE consumed_at < $1`, [deliveriesBefore]);
}
