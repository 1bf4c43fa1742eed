import {
  addDays,
  type Day,
  daysBetween,
  monthRange,
  monthsBetween,
  shiftMonth,
} from '@florin/domain/calendar';
import { notes, payeeNames } from './names';
import { randomFrom } from './random';

export type BenchRow = {
  /** Places in the lists of the household. */
  account: number;
  category: number;
  on: Day;
  amountMinor: number;
  payee: string;
  note: string;
  /** The bank's id, unique in the household. */
  bankId: string;
};

export type BenchHousehold = {
  from: Day;
  until: Day;
  currency: 'EUR';
  accounts: string[];
  /** The last is income, the others are expenses. */
  categories: string[];
  /** Each payee has one account and one category, as a person's habits have it. */
  payees: { name: string; account: number; category: number }[];
  /** By day, oldest first. */
  rows: BenchRow[];
};

export type HouseholdOptions = { rowCount: number; seed: number; until: Day };

const years = 5;
const accountCount = 3;
const categoryCount = 15;
const payeeCount = 200;

/** Five years of a household: 3 accounts, 15 categories, 200 payees. The same options give the same rows. */
export function generateHousehold({ rowCount, seed, until }: HouseholdOptions): BenchHousehold {
  const random = randomFrom(seed);
  const lastMonth = until.slice(0, 7);
  const from = monthRange(shiftMonth(lastMonth, -(years * 12 - 1))).startsOn;
  const dayCount = daysBetween(from, until) + 1;
  const payees = payeeNames(payeeCount).map((name, at) => ({
    name,
    account: at % accountCount,
    category: at < 4 ? categoryCount - 1 : Math.floor(at / accountCount) % (categoryCount - 1),
  }));
  const days = Array.from({ length: rowCount }, () => random.integer(0, dayCount - 1)).sort((a, b) => a - b);
  const rows = days.map((day, at): BenchRow => {
    // Squared, so that a few payees are met every day and most now and then.
    const payee = payees[Math.floor(random.next() ** 2 * payeeCount)]!;
    const isIncome = payee.category === categoryCount - 1;
    const amountMinor = isIncome ? random.integer(20_000, 300_000) : -random.integer(120, 18_000);
    return {
      account: payee.account,
      category: payee.category,
      on: addDays(from, day),
      amountMinor,
      payee: payee.name,
      note: random.pick(notes),
      bankId: `B${seed}-${at}`,
    };
  });
  const accounts = ['Everyday', 'Shared', 'Card'];
  const categories = Array.from({ length: categoryCount }, (_, at) => `Category ${at + 1}`);
  return { from, until, currency: 'EUR', accounts, categories, payees, rows };
}

/** The months of the household, for reports. */
export function monthsOf({ from, until }: BenchHousehold): string[] {
  return monthsBetween(from, until);
}

/** What every subject must answer, worked out here without any of them. */
export function factsOf({ rows, categories, until }: BenchHousehold) {
  const income = categories.length - 1;
  const expenses = rows.filter((row) => row.category !== income);
  const month = until.slice(0, 7);
  return {
    expenseCount: expenses.length,
    expenseMinor: -sumMinor(expenses),
    spentThisMonthMinor: -sumMinor(expenses.filter((row) => row.on.startsWith(month))),
  };
}

function sumMinor(rows: readonly BenchRow[]): number {
  return rows.reduce((sum, row) => sum + row.amountMinor, 0);
}
