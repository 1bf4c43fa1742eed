import type {
  AccountBalance,
  AuditEvent,
  Budget,
  Category,
  Notification,
  Transaction,
} from '@florin/contracts';
import type { Bus, Envelope } from '@florin/kernel/events';
import {
  asAdministrator,
  expectStatus,
  makeBudget,
  type Person,
  periodOf,
  randomFrom,
  seedOfRun,
  shuffled,
  startTestSystem,
  type TestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

const deliveriesEach = 10;

/** Gathers what services publish and hands on each event many times, in no order, and some again much later. */
function unrulyBus(clean: Bus): Bus {
  const random = randomFrom(seedOfRun());
  const past: Envelope[] = [];
  let waiting: Envelope[] = [];
  let flushing = Promise.resolve();
  const timer = setInterval(() => {
    flushing = flushing.then(flush).catch(() => undefined);
  }, 40);

  async function flush(): Promise<void> {
    const again = past.filter(() => random() < 0.05);
    const batch = [...waiting, ...again].flatMap((envelope) =>
      Array<Envelope>(deliveriesEach).fill(envelope),
    );
    past.push(...waiting);
    waiting = [];
    if (batch.length > 0) await clean.publish(shuffled(batch, random));
  }

  return {
    ...clean,
    async publish(envelopes) {
      waiting.push(...envelopes);
    },
    async close() {
      clearInterval(timer);
      await flushing;
      await clean.close();
    },
  };
}

let orderly: TestSystem;
let unruly: TestSystem;
beforeAll(async () => {
  orderly = await startTestSystem();
  unruly = await startTestSystem({ bus: unrulyBus });
});
afterAll(async () => {
  await orderly?.stop();
  await unruly?.stop();
});

const categoryNames = ['Groceries', 'Eating out', 'Clothing', 'Salary'];

/** A household's few weeks: the same in every system, whatever becomes of its events. */
async function live(system: TestSystem): Promise<Person> {
  const random = randomFrom(7);
  const ada = await system.person();
  const accounts = [await ada.account({ name: 'Everyday' }), await ada.account({ name: 'Card' })];
  const categories = await Promise.all(categoryNames.map((name) => ada.category(name)));
  for (const category of categories.slice(0, 3))
    await makeBudget(ada, { categoryId: category.id, plannedMinor: 30_000 });

  const standing: Transaction[] = [];
  for (let at = 0; at < 60; at += 1) {
    const categoryId = categories[Math.floor(random() * categories.length)]!.id;
    const amountMinor = -100 - Math.floor(random() * 3000);
    const on = `2026-${random() < 0.3 ? '10' : '11'}-${String(1 + Math.floor(random() * 22)).padStart(2, '0')}`;
    const splits = [{ categoryId, amountMinor }];
    standing.push(
      await ada.transaction({
        accountId: accounts[at % 2]!.id,
        on,
        amountMinor,
        payee: `Payee ${at}`,
        splits,
      }),
    );
  }
  for (const [at, row] of standing.entries()) {
    const headers = { 'if-match': `"${row.change}"` };
    const path = `/v1/transactions/${row.id}`;
    if (at % 6 === 0) expectStatus(await ada.send('DELETE', path, { headers }), 204);
    else if (at % 3 === 0) {
      const body = { amountMinor: row.amountMinor * 2, on: row.on.replace('-10-', '-11-') };
      expectStatus(await ada.send('PATCH', path, { body, headers }), 200);
    }
  }
  const lines = Array.from(
    { length: 400 },
    (_, at) => `2026-11-${String(1 + (at % 22)).padStart(2, '0')},Payee ${at % 60},-${1 + (at % 9)}.00`,
  );
  const id = crypto.randomUUID();
  const path = `/v1/statements?id=${id}&accountId=${accounts[0]!.id}&fileName=a.csv`;
  expectStatus(await ada.upload(path, ['Date,Payee,Amount', ...lines].join('\n')), 201);
  expectStatus(await ada.send('POST', `/v1/statements/${id}/import`), 202);
  return ada;
}

type Report = {
  totalMinor: number;
  rows: { categoryId: string | null; spentMinor: number; transactionCount: number }[];
};

/** Everything that other services made of the events, by names that are the same in both systems. */
async function madeOf(ada: Person) {
  const categories = (await ada.changes<Category>('categories')).rows;
  const nameOf = (id: string | null) => categories.find((row) => row.id === id)?.name ?? null;
  const byName = (a: { name: string | null }, b: { name: string | null }) =>
    String(a.name) < String(b.name) ? -1 : 1;
  const report = async (from: string, to: string) => {
    const { body } = await ada.send<Report>('GET', `/v1/reports/spending-by-category?from=${from}&to=${to}`);
    const rows = body.rows.map(({ categoryId, ...figures }) => ({ name: nameOf(categoryId), ...figures }));
    return { totalMinor: body.totalMinor, rows: rows.sort(byName) };
  };
  const found = await ada.send<{ total: number }>('GET', '/v1/transactions/search?text=payee');
  const budgets = (await ada.changes<Budget>('budgets')).rows;
  const periods = await Promise.all(budgets.map(({ id }) => periodOf(ada, id)));
  const audit = await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events?limit=500');
  const actions = audit.body.rows.map((row) => row.action).sort();
  return {
    categories: categories.map((row) => row.name).sort(),
    november: await report('2026-11-01', '2026-11-30'),
    october: await report('2026-10-01', '2026-10-31'),
    found: found.body.total,
    budgets: budgets.map((row, at) => ({ name: nameOf(row.categoryId), ...periods[at] })).sort(byName),
    actions,
    accounts: (await ada.changes<AccountBalance>('account-balances')).rows.map((row) => row.balanceMinor),
  };
}

test('events that come ten times each, out of order and late, lead to the same figures', async () => {
  const [here, there] = [await live(orderly), await live(unruly)];
  const expected = await orderly.eventually(async () => {
    const made = await madeOf(here);
    expect(made.found).toBe(450);
    expect(made.actions.filter((action) => action === 'statement.imported')).toHaveLength(1);
    return made;
  }, 20_000);
  await unruly.eventually(async () => expect(await madeOf(there)).toEqual(expected), 30_000);

  // Nothing that comes again after that moves anything.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await madeOf(there)).toEqual(expected);
  // Which percentages were passed on the way depends on the way; none is told of twice on any.
  for (const person of [here, there]) {
    const { rows } = await person.changes<Notification>('notifications');
    const told = rows.map(({ facts }) => `${facts.budgetId} ${facts.percent}`);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told).size).toBe(told.length);
  }
  for (const service of ['transaction', 'budgeting', 'reporting', 'notification', 'audit']) {
    const deadLetters = await asAdministrator(unruly, (client) =>
      client.query(`SELECT name FROM "${service}".dead_letter`),
    );
    expect([service, deadLetters.rows]).toEqual([service, []]);
  }
}, 120_000);
