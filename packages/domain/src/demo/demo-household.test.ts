import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, isDay, monthOf, monthRange, monthsBetween } from '../calendar/index';
import { sumMinor } from '../money/index';
import { spendingByCategory } from '../report/index';
import { flowsOfEntries } from '../testing/index';
import { habits } from './everyday-spending';
import { saidIn } from './german';
import { demoHousehold } from './index';
import { regularPayments } from './regular-payments';

const until = '2026-11-22';
const demo = demoHousehold({ seed: 'lime tree', until, currency: 'EUR' });
const seed = fc.string({ maxLength: 10 });
const everyId = [
  demo.accounts,
  demo.categoryGroups,
  demo.categories,
  demo.transactions,
  demo.budgets,
].flatMap((rows) => rows.map(({ id }) => id));

function categoryKeyed(key: string): string {
  return demo.categories.find((category) => category.key === key)?.id ?? '';
}

describe('the demo household', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(demoHousehold({ seed: 'lime tree', until, currency: 'EUR' })).toEqual(demo);
    expect(demoHousehold({ seed: 'oak', until, currency: 'EUR' }).transactions).not.toEqual(
      demo.transactions,
    );
  });

  it('has ids that are UUIDs of version 7, each once', () => {
    for (const id of everyId)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(everyId).size).toBe(everyId.length);
  });

  it('tells two years, in order, up to the last day asked for', () => {
    const days = demo.transactions.map(({ on }) => on);
    expect(days.every(isDay)).toBe(true);
    expect([...days].sort()).toEqual(days);
    expect(days[0]?.slice(0, 7)).toBe('2024-11');
    expect((days.at(-1) ?? '') <= until).toBe(true);
    expect(demo.transactions.length).toBeGreaterThan(1200);
  });

  it('begins the same when it is told until a later day of the month', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 29 }), (name, days) => {
        const short = demoHousehold({ seed: name, until: addDays('2026-05-01', days - 1), currency: 'EUR' });
        const long = demoHousehold({ seed: name, until: '2026-05-31', currency: 'EUR' });
        const facts = ({ id, on, amountMinor }: (typeof long.transactions)[number]) => [id, on, amountMinor];
        const begun = long.transactions.filter(({ on }) => on <= addDays('2026-05-01', days - 1));
        expect(short.transactions.map(facts)).toEqual(begun.map(facts));
      }),
      { numRuns: 10 },
    );
  });

  it.each(['EUR', 'USD', 'JPY', 'KWD', 'INR', 'VND'])('holds valid, balanced amounts in %s', (currency) => {
    const household = demoHousehold({ seed: 'money', until, currency });
    const accountIds = new Set(household.accounts.map(({ id }) => id));
    const categoryIds = new Set<string | null>(household.categories.map(({ id }) => id)).add(null);
    for (const transaction of household.transactions) {
      expect(Number.isSafeInteger(transaction.amountMinor) && transaction.amountMinor !== 0).toBe(true);
      expect(sumMinor(transaction.splits.map(({ amountMinor }) => amountMinor))).toBe(
        transaction.amountMinor,
      );
      expect(accountIds.has(transaction.accountId)).toBe(true);
      for (const { categoryId } of transaction.splits) expect(categoryIds.has(categoryId)).toBe(true);
    }
    for (const budget of household.budgets) {
      expect(budget.plannedMinor).toBeGreaterThan(0);
      expect(categoryIds.has(budget.categoryId)).toBe(true);
    }
  });

  it('keeps every account in credit on every day, and lives below its income', () => {
    fc.assert(
      fc.property(seed, (name) => {
        const household = demoHousehold({ seed: name, until, currency: 'EUR' });
        const balances = new Map(household.accounts.map(({ id, stated }) => [id, stated.balanceMinor]));
        const opening = sumMinor(balances.values());
        for (const { accountId, amountMinor } of household.transactions) {
          const balance = (balances.get(accountId) ?? 0) + amountMinor;
          balances.set(accountId, balance);
          expect(balance).toBeGreaterThan(0);
        }
        const savedMonthly = (sumMinor(balances.values()) - opening) / 25;
        expect(savedMonthly).toBeGreaterThan(10_000);
        expect(savedMonthly).toBeLessThan(120_000);
      }),
      { numRuns: 12 },
    );
  });

  it('shows what reports are for: seasons, a price rise, a holiday, refunds, splits, work for triage', () => {
    const spent = (key: string, month: string) =>
      -sumMinor(
        demo.transactions
          .filter(({ on }) => monthOf(on) === month)
          .flatMap(({ splits }) => splits)
          .filter(({ categoryId }) => categoryId === categoryKeyed(key))
          .map(({ amountMinor }) => amountMinor),
      );
    expect(spent('utilities', '2026-02')).toBeGreaterThan(2 * spent('utilities', '2026-08'));
    expect(spent('holidays', '2026-08')).toBeGreaterThan(20_000);
    const streaming = demo.transactions
      .filter(({ payee }) => payee === 'Streamly')
      .map(({ amountMinor }) => amountMinor);
    expect([streaming[0], streaming.at(-1)]).toEqual([-1299, -1599]);
    expect(demo.transactions.some(({ note, amountMinor }) => note === 'Refund' && amountMinor > 0)).toBe(
      true,
    );
    expect(demo.transactions.some(({ splits }) => splits.length > 1)).toBe(true);
    for (const month of monthsBetween('2024-11-01', '2026-10-31')) {
      const { startsOn, endsOn } = monthRange(month);
      const entries = demo.transactions
        .filter(({ on }) => on >= startsOn && on <= endsOn)
        .map(({ accountId, splits }) => ({
          accountId,
          currency: null,
          transferId: null,
          isCorrection: false,
          lines: splits,
        }));
      const income = new Set([
        categoryKeyed('salary'),
        categoryKeyed('benefits'),
        categoryKeyed('interest'),
        categoryKeyed('other-income'),
      ]);
      const { totalMinor } = spendingByCategory(flowsOfEntries(entries, { currency: 'EUR' }), income);
      expect(totalMinor).toBeGreaterThan(200_000);
      expect(totalMinor).toBeLessThan(500_000);
    }
  });

  it('can use the categories a household has already', () => {
    const categoryIds = new Map([['groceries', 'known']]);
    const household = demoHousehold({ seed: 'lime tree', until, currency: 'EUR', categoryIds });
    expect(household.categories.filter(({ id }) => id === 'known').map(({ key }) => key)).toEqual([
      'groceries',
    ]);
    expect(household.budgets[0]?.categoryId).toBe('known');
    expect(household.transactions.some(({ splits }) => splits[0]?.categoryId === 'known')).toBe(true);
  });

  it('starts its budgets half a year before', () => {
    expect(demo.budgets[0]?.firstPeriodStartsOn).toBe(addMonths('2026-11-01', -6));
  });
});

it('speaks German where the household does, and is the same otherwise', () => {
  const options = { seed: 'words', until: '2026-11-30', currency: 'EUR' };
  const [english, german] = ['en', 'de'].map((language) => demoHousehold({ ...options, language }));
  expect(german?.accounts.map(({ name }) => name)).toContain('Notgroschen');
  expect(german?.transactions.map(({ payee }) => payee)).toContain('Bäckerei Morgenlaib');
  expect(german?.transactions.map(({ amountMinor }) => amountMinor)).toEqual(
    english?.transactions.map(({ amountMinor }) => amountMinor),
  );
  const shops = habits.flatMap((habit) => habit.shops.map(({ payee }) => payee));
  const everyday = new Set([...shops, ...regularPayments.map(({ payee }) => payee)]);
  const same = [...everyday].filter((payee) => saidIn('de', payee) === payee);
  expect(same).toEqual(['Casa Lupo', 'Streamly']);
});
