import type { UnitOfWork } from '../operations';
import { planSchedule } from './plan-schedule';
import { dropSchedule, isAsWritten, scheduleColumns, type VouchedSchedule } from './stored-schedule';

/**
 * Plans anew what somebody altered in the database, from what each schedule is derived from, and drops what nothing
 * leads to. Answers how many schedules were altered.
 */
export async function mendSchedules(work: UnitOfWork): Promise<number> {
  const { tx, runtime, householdId } = work;
  const rows = await tx.query<VouchedSchedule>({
    name: `${runtime.service}/read-schedules`,
    text: `SELECT ${scheduleColumns} FROM "${runtime.service}".schedule WHERE household_id = $1 FOR UPDATE`,
    values: [householdId],
  });
  const altered = rows.filter((row) => !isAsWritten(runtime, row));
  if (altered.length === 0) return 0;
  const planned = new Set<string>();
  for (const { name, plans } of runtime.schedules.values()) {
    for (const plan of await plans(work)) {
      await planSchedule(work, name, plan);
      planned.add(keyOf(name, plan.subject ?? ''));
    }
  }
  for (const { name, subject } of altered) {
    if (!planned.has(keyOf(name, subject))) await dropSchedule(tx, runtime, { householdId, name, subject });
  }
  return altered.length;
}

function keyOf(name: string, subject: string): string {
  return JSON.stringify([name, subject]);
}
