import type { Account, Category, OutputOf, spendingByCategory, Transaction } from '@florin/contracts';
import { expectStatus, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

type Report = OutputOf<typeof spendingByCategory>;

let system: TestSystem;
let ada: Person;
let account: Account;
let groceries: Category;
let car: Category;
let salary: Category;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());
beforeEach(async () => {
  ada = await system.person();
  account = await ada.account();
  groceries = await ada.category('Groceries');
  car = await ada.category('Car');
  salary = await ada.category('Salary');
});

function record(
  on: string,
  lines: [Category | null, number][],
  given: Partial<Transaction> = {},
): Promise<Transaction> {
  const splits = lines.map(([category, amountMinor]) => ({ categoryId: category?.id ?? null, amountMinor }));
  const amountMinor = splits.reduce((sum, split) => sum + split.amountMinor, 0);
  return ada.transaction({ accountId: account.id, on, amountMinor, splits, ...given });
}

async function report(from: string, to: string, person = ada): Promise<Report> {
  const path = `/v1/reports/spending-by-category?from=${from}&to=${to}`;
  return expectStatus(await person.send<Report>('GET', path), 200).body;
}

function spent(rows: [Category | null, number, number][]) {
  return rows.map(([category, spentMinor, transactionCount]) => ({
    categoryId: category?.id ?? null,
    spentMinor,
    transactionCount,
  }));
}

describe('GET /v1/reports/spending-by-category', () => {
  test('adds up what each category cost between two days, the most first; income is left out', async () => {
    await record('2026-09-30', [[groceries, -9_999]]);
    await record('2026-10-01', [[groceries, -4_000]]);
    await record('2026-10-15', [[car, -6_000]]);
    await record('2026-10-16', [[groceries, 500]]);
    await record('2026-10-25', [[salary, 300_000]]);
    await record('2026-11-20', [
      [groceries, -1_000],
      [car, -200],
      [null, -300],
    ]);
    const last = await record('2026-11-21', [[groceries, -7_777]]);
    await system.eventually(async () => {
      expect(await report('2026-10-01', '2026-11-20')).toEqual({
        from: '2026-10-01',
        to: '2026-11-20',
        currency: 'EUR',
        totalMinor: 11_000,
        rows: spent([
          [car, 6_200, 2],
          [groceries, 4_500, 3],
          [null, 300, 1],
        ]),
        asOf: last.change,
      });
    });
  });

  test('is zero where nothing was spent', async () => {
    await system.eventually(async () => {
      const { totalMinor, rows } = await report('1990-01-01', '2089-12-31');
      expect([totalMinor, rows]).toEqual([0, []]);
    });
  });

  test('is right at once when it was read before a change', async () => {
    const first = await record('2026-10-01', [[groceries, -4_000]]);
    const totals = async () => {
      const october = await report('2026-10-01', '2026-10-31');
      const november = await report('2026-11-01', '2026-11-30');
      return [october.totalMinor, november.totalMinor];
    };
    await system.eventually(async () => expect(await totals()).toEqual([4_000, 0]));
    const headers = { 'if-match': `"${first.change}"` };
    const path = `/v1/transactions/${first.id}`;
    expectStatus(await ada.send('PATCH', path, { body: { on: '2026-11-02' }, headers }), 200);
    await system.eventually(async () => expect(await totals()).toEqual([0, 4_000]));
  });

  test('a category that becomes one of income is left out from then on', async () => {
    await record('2026-10-01', [[groceries, -4_000]]);
    await system.eventually(async () => {
      expect((await report('2026-10-01', '2026-10-31')).totalMinor).toBe(4_000);
    });
    const headers = { 'if-match': `"${groceries.change}"` };
    const body = { groupId: salary.groupId };
    expectStatus(await ada.send('PATCH', `/v1/categories/${groceries.id}`, { body, headers }), 200);
    await system.eventually(async () => expect((await report('2026-10-01', '2026-10-31')).rows).toEqual([]));
  });

  test('what was spent in another currency is not added to this one', async () => {
    const dollars = await ada.account({ currency: 'USD' });
    await record('2026-10-01', [[groceries, -100]], { accountId: dollars.id });
    await record('2026-10-01', [[groceries, -20]]);
    await system.eventually(async () => {
      expect((await report('2026-10-01', '2026-10-31')).totalMinor).toBe(20);
    });
  });

  test("knows nothing of another household's spending", async () => {
    const bob = await system.person();
    await record('2026-10-01', [[groceries, -4_000]]);
    await system.eventually(async () => {
      expect((await report('2026-10-01', '2026-10-31')).totalMinor).toBe(4_000);
      expect((await report('2026-10-01', '2026-10-31', bob)).totalMinor).toBe(0);
    });
    const path = '/v1/reports/spending-by-category?from=2026-10-01&to=2026-10-31';
    const headers = { 'florin-household': ada.householdId };
    expect((await bob.send('GET', path, { headers })).status).toBe(404);
  });
});
