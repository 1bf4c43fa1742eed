import { randomUUID } from 'node:crypto';
import type { BudgetFigures, Statement } from '@florin/contracts';
import type { BenchHousehold, factsOf } from '../generate';
import type { Device } from './device';
import { ready } from './household';
import { readChanges } from './read-changes';

type Report = { totalMinor: number; rows: { transactionCount: number }[] };

/** Leaves a session enough of its 1200 reads a minute. */
const pollMs = 100;
const importWithinMs = 30 * 60_000;

/** Uploads a statement, looks at its preview and imports it; returns when all its rows are in. */
export async function importFile(device: Device, accountId: string, file: string): Promise<void> {
  const id = randomUUID();
  const query = new URLSearchParams({ id, accountId, fileName: 'bank.ofx' });
  await device.upload(`/v1/statements?${query}`, file);
  await device.post(`/v1/statements/${id}/import`, {});
  await untilImported(device, id);
}

async function untilImported(device: Device, id: string): Promise<void> {
  let after: string | undefined;
  await ready(
    async () => {
      const { rows, cursor } = await readChanges<Statement>(device, 'statements', after);
      after = cursor;
      const state = rows.findLast((row) => row.id === id)?.state;
      if (state === 'failed') throw new Error('Florin could not import the statement');
      return state === 'imported' ? true : undefined;
    },
    { everyMs: pollMs, withinMs: importWithinMs },
  );
}

type Facts = ReturnType<typeof factsOf>;

/** Until reports and budgets say what they must; each payee was taught by one transaction of seven cents. */
export async function settled(device: Device, household: BenchHousehold, facts: Facts): Promise<void> {
  const income = household.categories.length - 1;
  const taughtCount = household.payees.filter((payee) => payee.category !== income).length;
  const wanted = [
    facts.expenseCount + taughtCount,
    facts.expenseMinor + taughtCount * 7,
    facts.spentThisMonthMinor,
  ];
  await ready(
    async () => {
      const report = await device.get<Report>(
        `/v1/reports/spending-by-category?from=${household.from}&to=${household.until}`,
      );
      const counted = report.rows.reduce((sum, row) => sum + row.transactionCount, 0);
      if (counted !== wanted[0]) return undefined;
      const { rows } = await readChanges<BudgetFigures>(device, 'budget-figures');
      const spentMinor = rows.reduce((sum, row) => sum + (row.periods.at(-1)?.spentMinor ?? 0), 0);
      return JSON.stringify([counted, report.totalMinor, spentMinor]) === JSON.stringify(wanted)
        ? true
        : undefined;
    },
    { everyMs: pollMs, withinMs: importWithinMs },
  );
}
