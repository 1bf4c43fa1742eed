import {
  addMonths,
  type Day,
  dayNumber,
  type Month,
  monthOf,
  monthRange,
  monthsBetween,
  shiftMonth,
} from '../calendar/index';
import { defaultCategoryGroups } from '../category/defaults/index';
import { saidIn } from './german';
import { happeningsIn, refundNote } from './happenings';
import { priceScale } from './price-level';
import { uuidFrom } from './random';
import type {
  AccountKey,
  DemoAccount,
  DemoBudget,
  DemoHousehold,
  DemoTransaction,
  Happening,
} from './shapes';

export type DemoOptions = {
  /** The same seed, day and currency give the same household, ids included. */
  seed: string;
  /** The last day of the story; the first is the first of the month two years before. */
  until: Day;
  currency: string;
  /** The household's: names are German in 'de' and English elsewhere, which they are unless told. */
  language?: string;
  /** Ids of default categories that exist already, by key; those absent are made up. */
  categoryIds?: ReadonlyMap<string, string>;
};

const accountPlan: readonly { key: AccountKey; name: string; kind: DemoAccount['kind']; units: number }[] = [
  { key: 'everyday', name: 'Everyday account', kind: 'checking', units: 2740.35 },
  { key: 'second', name: 'Second account', kind: 'checking', units: 1465.2 },
  { key: 'savings', name: 'Rainy day savings', kind: 'savings', units: 6200 },
  { key: 'cash', name: 'Cash', kind: 'cash', units: 340 },
];

const budgetPlan: readonly { category: string; units: number; rollover: DemoBudget['rollover'] }[] = [
  { category: 'groceries', units: 490, rollover: 'both' },
  { category: 'eating-out', units: 185, rollover: 'none' },
  { category: 'household', units: 55, rollover: 'none' },
  { category: 'fuel', units: 165, rollover: 'none' },
  { category: 'clothing', units: 70, rollover: 'surplus' },
  { category: 'fun', units: 50, rollover: 'deficit' },
  { category: 'children', units: 95, rollover: 'surplus' },
  { category: 'subscriptions', units: 42, rollover: 'none' },
  { category: 'holidays', units: 180, rollover: 'surplus' },
  { category: 'gifts', units: 35, rollover: 'surplus' },
];

/** The newest few purchases of these shops wait for a category, as they would after an import. */
const uncategorisedPayees = new Set(['Parcelway']);
const uncategorisedDays = 21;

/** A household that could be real: two years of income, bills, shopping, a holiday each summer, refunds and budgets. */
export function demoHousehold(options: DemoOptions): DemoHousehold {
  const { seed, until, currency, language = 'en' } = options;
  const firstMonth = shiftMonth(monthOf(until), -24);
  const startNumber = dayNumber(`${firstMonth}-01`);
  const minorOf = priceScale(currency);
  const accounts = accountPlan.map(({ key, name, kind, units }) => {
    const id = uuidFrom(`${seed} account ${key}`, startNumber);
    const stated = { on: `${firstMonth}-01`, balanceMinor: minorOf(units) };
    return { id, name: saidIn(language, name), kind, currency, stated };
  });
  const accountIds = new Map(accountPlan.map(({ key }, place) => [key, accounts[place]?.id ?? '']));
  const { categoryGroups, categories } = chartOfCategories(options, startNumber);
  const categoryIds = new Map(categories.map(({ key, id }) => [key, id]));

  const transactions = monthsBetween(`${firstMonth}-01`, until).flatMap((month, number) =>
    happeningsIn(month, number, seed)
      .map((happening, place) => toTransaction(happening, `${seed} ${month} ${place}`))
      .filter(({ on, amountMinor }) => on <= until && amountMinor !== 0),
  );
  return { accounts, categoryGroups, categories, transactions, budgets: budgetPlan.map(toBudget) };

  function toTransaction({ on, account, payee, note = '', parts }: Happening, name: string): DemoTransaction {
    const isRecent = dayNumber(until) - dayNumber(on) < uncategorisedDays;
    const isWaiting = isRecent && uncategorisedPayees.has(payee) && note !== refundNote;
    const splits = parts.map(({ category, units }) => ({
      categoryId: category === null || isWaiting ? null : (categoryIds.get(category) ?? null),
      amountMinor: minorOf(units),
    }));
    const amountMinor = splits.reduce((sum, split) => sum + split.amountMinor, 0);
    const id = uuidFrom(`${name} ${payee}`, dayNumber(on));
    return {
      id,
      accountId: accountIds.get(account) ?? '',
      on,
      amountMinor,
      currency,
      payee: saidIn(language, payee),
      note: saidIn(language, note),
      splits,
      status: 'posted',
    };
  }

  function toBudget({ category, units, rollover }: (typeof budgetPlan)[number]): DemoBudget {
    return {
      id: uuidFrom(`${seed} budget ${category}`, startNumber),
      categoryId: categoryIds.get(category) ?? '',
      cadence: { kind: 'monthly', startDay: 1 },
      plannedMinor: minorOf(units),
      currency,
      rollover,
      alertPercents: [80, 90, 100],
      firstPeriodStartsOn: firstBudgetDay(monthOf(until)),
    };
  }
}

/** Budgets began half a year ago, so that there is something to carry over. */
function firstBudgetDay(month: Month): Day {
  return addMonths(monthRange(month).startsOn, -6);
}

function chartOfCategories({ seed, categoryIds, language = 'en' }: DemoOptions, startNumber: number) {
  const groups = defaultCategoryGroups(language);
  const categoryGroups = groups.map(({ key, name, kind }, position) => {
    return { id: uuidFrom(`${seed} group ${key}`, startNumber), key, name, kind, position };
  });
  const categories = groups.flatMap((group, place) =>
    group.categories.map(({ key, name }, position) => ({
      id: categoryIds?.get(key) ?? uuidFrom(`${seed} category ${key}`, startNumber),
      key,
      groupId: categoryGroups[place]?.id ?? '',
      name,
      position,
    })),
  );
  return { categoryGroups, categories };
}
