import { randomUUID } from 'node:crypto';
import {
  type Account,
  type BudgetFigures,
  type Category,
  type OutputOf,
  type rebuildBudgetingLedger,
  rebuildReportingLedger,
  type Transaction,
} from '@florin/contracts';
import type { Bus, Envelope } from '@florin/kernel/events';
import { ledgerRebuild } from '@florin/ledger';
import {
  csvOf,
  expectStatus,
  makeBudget,
  type OwnTestSystem,
  type Person,
  periodOf,
  queryAsAdministrator,
  randomFrom,
  seedOfRun,
  shuffled,
  startTestSystem,
  untilAtRest,
  uploadStatement,
} from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledger as reportingLedger } from '../../services/reporting/src/store/ledger';

type Rebuilt = OutputOf<typeof rebuildBudgetingLedger>;

const random = randomFrom(seedOfRun());
let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true, bus: unrulyBus });
});
afterAll(() => system.stop());

/** Hands on what is published a few times over and in no order. */
function unrulyBus(clean: Bus): Bus {
  return {
    ...clean,
    publish: (envelopes: readonly Envelope[]) =>
      clean.publish(shuffled([...envelopes, ...envelopes, ...envelopes], random)),
  };
}

const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
const day = () =>
  `2026-${pick(['09', '10', '11'])}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;

/** A few weeks of a household: entries, edits that move between months and categories, deletions, a statement. */
async function live(ada: Person, account: Account, categories: Category[], count: number): Promise<void> {
  const standing: Transaction[] = [];
  for (let at = 0; at < count; at += 1) {
    const what = random();
    const edited = pick(standing);
    if (standing.length < 5 || what < 0.5) {
      const amountMinor = -Math.ceil(random() * 5_000);
      const splits = [{ categoryId: pick(categories).id, amountMinor }];
      standing.push(await ada.transaction({ accountId: account.id, on: day(), amountMinor, splits }));
      continue;
    }
    const headers = { 'if-match': `"${edited.change}"` };
    const path = `/v1/transactions/${edited.id}`;
    standing.splice(standing.indexOf(edited), 1);
    if (what < 0.65) {
      expectStatus(await ada.send('DELETE', path, { headers }), 204);
      continue;
    }
    const body = what < 0.85 ? { on: day() } : { amountMinor: -Math.ceil(random() * 5_000) };
    standing.push(expectStatus(await ada.send<Transaction>('PATCH', path, { body, headers }), 200).body);
  }
  const rows = Array.from({ length: 20 }, (_, at) => [day(), `Payee ${at}`, `-${at + 1}.00`] as const);
  const { statement } = expectStatus(await uploadStatement(ada, account.id, csvOf(rows)), 201).body;
  expectStatus(await ada.send('POST', `/v1/statements/${statement.id}/import`), 202);
}

async function rebuild(ada: Person, service: 'budgeting' | 'reporting'): Promise<Rebuilt> {
  return expectStatus(await ada.send<Rebuilt>('POST', `/v1/${service}/ledger/rebuild`), 200).body;
}

/** Everything that is answered from a ledger. */
async function answers(ada: Person) {
  const report = await ada.send('GET', '/v1/reports/spending-by-category?from=2026-01-01&to=2026-12-31');
  const search = await ada.send('GET', '/v1/transactions/search?text=payee&limit=500');
  const { rows } = await ada.changes<BudgetFigures>('budget-figures');
  const budgets = rows.map(({ id, periods }) => ({ id, periods })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { report: report.body, search: search.body, budgets };
}

test('a ledger made anew is the ledger that lived, at any time', async () => {
  const ada = await system.person();
  const account = await ada.account();
  const names = ['Groceries', 'Eating out', 'Clothing'];
  const categories = await Promise.all(names.map((name) => ada.category(name)));
  for (const { id: categoryId } of categories.slice(0, 2))
    await makeBudget(ada, { categoryId, rollover: 'both' });

  const living = live(ada, account, categories, 40);
  for (let at = 0; at < 4; at += 1) await Promise.all([rebuild(ada, 'budgeting'), rebuild(ada, 'reporting')]);
  await living;
  await untilAtRest(system, ada);

  const lived = await answers(ada);
  expect(lived.search).toMatchObject({ total: 20 });
  for (const service of ['budgeting', 'reporting'] as const) {
    const { asOf, changedMonthCount } = await rebuild(ada, service);
    expect([service, changedMonthCount]).toEqual([service, 0]);
    expect(asOf).toBeGreaterThanOrEqual((lived.report as { asOf: number }).asOf);
  }
  const asOf = expect.any(Number);
  const expected = {
    ...lived,
    report: { ...(lived.report as object), asOf },
    search: { ...(lived.search as object), asOf },
  };
  expect(await answers(ada)).toEqual(expected);

  for (const service of ['budgeting', 'reporting'] as const) {
    for (const table of ['ledger_month', 'ledger_watermark'])
      await queryAsAdministrator(system, `DELETE FROM ${service}.${table}`);
    expect((await rebuild(ada, service)).changedMonthCount).toBe(3);
  }
  expect(await answers(ada)).toEqual(expected);
});

test('what a ledger lost comes back with a rebuild, and what it hears of later still counts', async () => {
  const ada = await system.person();
  const account = await ada.account();
  const { id: categoryId } = await ada.category('Groceries');
  await makeBudget(ada, { categoryId });
  const spend = (amountMinor: number) =>
    ada.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] });
  const spent = async () => (await periodOf(ada)).spentMinor;
  await spend(-1_000);
  await system.eventually(async () => expect(await spent()).toBe(1_000));
  await queryAsAdministrator(system, 'DELETE FROM budgeting.ledger_month WHERE household_id = $1', [
    ada.householdId,
  ]);
  await spend(-200);
  await system.eventually(async () => expect(await spent()).toBe(200));
  await rebuild(ada, 'budgeting');
  expect(await spent()).toBe(1_200);
  await spend(-30);
  await system.eventually(async () => expect(await spent()).toBe(1_230));
});

test.each(['budgeting', 'reporting'] as const)(
  'a rebuild of %s mends months that cannot be read and a watermark that was moved',
  async (service) => {
    const ada = await system.person();
    const account = await ada.account();
    const { id: categoryId } = await ada.category('Groceries');
    await makeBudget(ada, { categoryId });
    const spend = (amountMinor: number) =>
      ada.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] });
    await spend(-1_000);
    await untilAtRest(system, ada);
    const lived = await answers(ada);
    const alter = (text: string) => queryAsAdministrator(system, text, [ada.householdId]);

    await alter(
      `UPDATE ${service}.ledger_month SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE household_id = $1`,
    );
    expect((await rebuild(ada, service)).changedMonthCount).toBe(1);
    expect(await answers(ada)).toEqual(lived);

    await alter(`UPDATE ${service}.ledger_watermark SET as_of = as_of + 1000 WHERE household_id = $1`);
    await spend(-200);
    await untilAtRest(system, ada);
    await rebuild(ada, service);
    expect(await periodOf(ada)).toMatchObject({ spentMinor: 1_200 });
    await spend(-30);
    await system.eventually(async () => {
      expect(await periodOf(ada)).toMatchObject({ spentMinor: 1_230 });
      expect((await answers(ada)).report).toMatchObject({ totalMinor: 1_230 });
    });
  },
);

test('a rebuild that tells what its operation does not declare is refused, and no month of it stands', async () => {
  const ada = await system.person();
  await ada.transaction({ accountId: (await ada.account()).id });
  await untilAtRest(system, ada);
  const { runtime } = system.system.services.get('reporting')!;
  const actor = { kind: 'service', service: 'reporting', requestId: randomUUID() } as const;
  const inHousehold = (text: string) =>
    queryAsAdministrator(system, `${text} FROM reporting.ledger_month WHERE household_id = $1`, [
      ada.householdId,
    ]);
  await inHousehold('DELETE');
  const telling = ledgerRebuild(rebuildReportingLedger, reportingLedger, async (work) => {
    work.emit('transaction.chart-changed.v1', {});
  });
  await expect(telling(runtime, ada.householdId, actor)).rejects.toMatchObject({ code: 'request/failed' });
  expect(await inHousehold('SELECT month')).toEqual([]);
});
