import { createLog } from '@florin/kernel/log';
import {
  expectStatus,
  makeBudget,
  type OwnTestSystem,
  type Person,
  periodOf,
  queryAsAdministrator,
  startTestSystem,
  untilAtRest,
} from '@florin/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepDeadLetter } from '../../packages/kernel/src/dead-letters/keep-dead-letter';

/** Somebody with the database's password and no key, who alters what stands beside no seal. */
let system: OwnTestSystem;
const told: { slug: string; table?: string }[] = [];

beforeAll(async () => {
  const log = createLog({ role: 'test', stream: { write: (line) => told.push(JSON.parse(line)) } });
  system = await startTestSystem({ log });
});
beforeEach(() => {
  told.length = 0;
});
afterAll(() => system.stop());

function forge(text: string, ...values: unknown[]): Promise<unknown> {
  return queryAsAdministrator(system, text, values);
}

function hasTold(table: string): boolean {
  return told.some((line) => line.slug === 'row-not-authentic' && line.table === table);
}

async function withBudget() {
  const ada = await system.person();
  const account = await ada.account();
  const { id: categoryId } = await ada.category('Groceries');
  await makeBudget(ada, { categoryId });
  return {
    ada,
    spend: (amountMinor: number) =>
      ada.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] }),
    spent: async () => (await periodOf(ada)).spentMinor,
  };
}

async function rebuildReports(ada: Person): Promise<{ asOf: number }> {
  return expectStatus(await ada.send<{ asOf: number }>('POST', '/v1/reporting/ledger/rebuild'), 200).body;
}

test.each(['as_of = 1000000', "ahead = '{0, 1000000}'", 'as_of = -1', "mac = ''"])(
  'a watermark that was moved (%s) hides nothing that comes, and a rebuild says how far it has come',
  async (change) => {
    const { ada, spend, spent } = await withBudget();
    await spend(-1_000);
    await untilAtRest(system, ada);
    for (const service of ['budgeting', 'reporting'])
      await forge(
        `UPDATE ${service}.ledger_watermark SET ${change} WHERE household_id = $1`,
        ada.householdId,
      );
    await spend(-200);
    await untilAtRest(system, ada);
    expect(await spent()).toBe(1_200);
    const report = '/v1/reports/spending-by-category?from=2026-01-01&to=2026-12-31';
    const { body } = await ada.send<{ totalMinor: number; asOf: number }>('GET', report);
    expect(body).toMatchObject({ totalMinor: 1_200, asOf: 0 });
    expect(['budgeting', 'reporting'].filter((name) => hasTold(`${name}.ledger_watermark`))).toHaveLength(2);
    const { asOf } = await rebuildReports(ada);
    expect(asOf).toBeGreaterThan(0);
    await spend(-30);
    await untilAtRest(system, ada);
    const after = await ada.send<{ totalMinor: number; asOf: number }>('GET', report);
    expect(after.body.totalMinor).toBe(1_230);
    expect(after.body.asOf).toBeGreaterThan(asOf);
  },
);

test.each(['as_of = as_of + 1000000', 'as_of = 1'])(
  'what was told of last, moved (%s), stops no write and makes no gap look closed',
  async (change) => {
    const { ada, spend, spent } = await withBudget();
    await spend(-1_000);
    await untilAtRest(system, ada);
    const { asOf } = await rebuildReports(ada);
    await forge(
      `UPDATE "transaction".ledger_watermark SET ${change} WHERE household_id = $1`,
      ada.householdId,
    );
    await spend(-200);
    await spend(-30);
    await untilAtRest(system, ada);
    expect(await spent()).toBe(1_230);
    expect(hasTold('transaction.ledger_watermark')).toBe(true);
    expect((await rebuildReports(ada)).asOf).toBeGreaterThan(asOf);
  },
);

test('the midnight of a household that was put off for ever comes all the same', async () => {
  const { ada } = await withBudget();
  await forge(`UPDATE budgeting.schedule SET due_at = 'infinity' WHERE household_id = $1`, ada.householdId);
  system.clock.advance(3_600_000);
  await system.eventually(async () => {
    const [row] = (await queryAsAdministrator(
      system,
      'SELECT due_at FROM budgeting.schedule WHERE household_id = $1 AND fired_at IS NULL',
      [ada.householdId],
    )) as { due_at: Date }[];
    expect(row?.due_at).toBeInstanceOf(Date);
    expect(row!.due_at.getTime() - system.clock.nowMs()).toBeLessThanOrEqual(86_400_000);
  });
  expect(hasTold('budgeting.schedule')).toBe(true);
});

describe('a dead letter', () => {
  let ada: Person;
  beforeAll(async () => {
    ada = await system.person();
  });
  afterEach(() => forge('DELETE FROM reporting.dead_letter'));

  type Letters = { rows: { eventId: string; isAltered: boolean; failedAt: string; attempts: number }[] };
  const letters = async () =>
    expectStatus(await ada.send<Letters>('GET', '/v1/reporting/dead-letters'), 200).body.rows;

  async function keepOne(): Promise<string> {
    const { runtime } = system.system.services.get('reporting')!;
    const eventId = crypto.randomUUID();
    const owner = { kind: 'household', id: ada.householdId } as const;
    const name = 'transaction.chart-changed.v1';
    const occurredAt = new Date(system.clock.nowMs()).toISOString();
    const sealed = Buffer.from('nobody opens this');
    await keepDeadLetter(
      runtime,
      { id: eventId, name, service: 'transaction', owner, change: 1, occurredAt, sealed },
      5,
    );
    return eventId;
  }

  test('that nobody touched is not marked', async () => {
    const eventId = await keepOne();
    expect(await letters()).toMatchObject([{ eventId, isAltered: false, attempts: 5 }]);
  });

  test.each([
    "failed_at = 'infinity'",
    "failed_at = '-infinity', occurred_at = 'infinity'",
    "failed_at = '0044-03-15 BC'",
    "failed_at = failed_at - interval '1 day'",
    'attempts = 0',
    "name = 'transaction.transactions-changed.v1'",
    "source = 'user'",
    "mac = ''",
  ])('that was altered (%s) is still listed, marked, and tried again with the others', async (change) => {
    const eventId = await keepOne();
    await forge(`UPDATE reporting.dead_letter SET ${change} WHERE event_id = $1`, eventId);
    const [letter] = await letters();
    expect(letter).toMatchObject({ eventId, isAltered: true });
    expect(letter!.failedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(hasTold('reporting.dead_letter')).toBe(true);
    const { body } = await ada.send('POST', '/v1/reporting/dead-letters/replay');
    expect(body).toEqual({ replayedCount: 0, failedCount: 1 });
  });
});
