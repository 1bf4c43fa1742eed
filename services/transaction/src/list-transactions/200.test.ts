import type { Transaction } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Page = { rows: Transaction[]; nextCursor: string | null };

let system: TestSystem;
let ada: Person;
let groceries: string;
const accounts: string[] = [];
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  groceries = (await ada.category('Groceries')).id;
  for (const name of ['Everyday', 'Card']) accounts.push((await ada.account({ name })).id);
  // Several on one day, so that pages end in the middle of days.
  for (let at = 0; at < 23; at += 1) {
    const on = `2026-11-${String(1 + Math.floor(at / 4)).padStart(2, '0')}`;
    const splits = [{ categoryId: at % 3 === 0 ? groceries : null, amountMinor: -100 - at }];
    await ada.transaction({ accountId: accounts[at % 2]!, on, amountMinor: -100 - at, splits });
  }
});
afterAll(() => system.stop());

async function list(query: string): Promise<Page> {
  const reply = await ada.send<Page>('GET', `/v1/transactions?${query}`);
  expect(reply.status).toBe(200);
  return reply.body;
}

const order = (rows: Transaction[]) => rows.map((row) => `${row.on} ${row.id}`);

test('the newest day comes first, in an order that does not change', async () => {
  const { rows, nextCursor } = await list('');
  expect(rows).toHaveLength(23);
  expect(nextCursor).toBeNull();
  expect(order(rows)).toEqual(order(rows).sort().reverse());
});

test.each([1, 4, 5, 22, 23])('pages of %d show every row once', async (limit) => {
  const seen: Transaction[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page = await list(`limit=${limit}${cursor && `&cursor=${cursor}`}`);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    seen.push(...page.rows);
    cursor = page.nextCursor;
  }
  expect(order(seen)).toEqual(order((await list('')).rows));
});

test('account, category and days narrow the list, alone and together, from page to page', async () => {
  const all = (await list('')).rows;
  const inGroceries = (row: Transaction) => row.splits.some((split) => split.categoryId === groceries);
  const cases: [string, (row: Transaction) => boolean][] = [
    [`accountId=${accounts[0]}`, (row) => row.accountId === accounts[0]],
    [`categoryId=${groceries}`, inGroceries],
    ['from=2026-11-03', (row) => row.on >= '2026-11-03'],
    ['to=2026-11-03', (row) => row.on <= '2026-11-03'],
    ['from=2026-11-03&to=2026-11-03', (row) => row.on === '2026-11-03'],
    ['from=2026-11-04&to=2026-11-03', () => false],
    [
      `accountId=${accounts[1]}&categoryId=${groceries}&from=2026-11-02`,
      (row) => row.accountId === accounts[1] && inGroceries(row) && row.on >= '2026-11-02',
    ],
  ];
  for (const [query, isWanted] of cases) {
    const seen: Transaction[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Page = await list(`${query}&limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.rows);
      cursor = page.nextCursor;
    }
    expect([query, order(seen)]).toEqual([query, order(all.filter(isWanted))]);
  }
});

test("another household's account and category lead to nothing", async () => {
  const eve = await system.person();
  for (const query of [`accountId=${accounts[0]}`, `categoryId=${groceries}`, '']) {
    const reply = await eve.send<Page>('GET', `/v1/transactions?${query}`);
    expect([query, reply.status, reply.body.rows]).toEqual([query, 200, []]);
  }
});
