import { countsAsFlow } from '@florin/domain/spending';
import type { Transaction } from '../types';
import type { RowChange } from './resource-table';

/** One category in one month, three times 32 cells: sums, inflows, counts. Cell 0 is the month, 1 to 31 its days. */
type MonthColumn = Float64Array;
const inflowsAt = 32;
const countsAt = 64;
const cells = 96;

/** As `sumByCategory` of the domain's ledger answers: inflow is positive, outflow negative, total their sum. */
export interface CategorySum {
  categoryId: string | null;
  totalMinor: number;
  inflowMinor: number;
  outflowMinor: number;
  /** Transactions with a split in the category; one with two such splits counts once. */
  transactionCount: number;
}

/**
 * Sums of split amounts by currency, month, category and day, kept exact while rows come, go and change.
 * A whole month costs one look-up per category and a single day one more, so that a budget's twenty past periods
 * are summed in microseconds without touching a transaction. The empty string stands for no category.
 */
export class SpendingIndex {
  private readonly currencies = new Map<string, Map<string, Map<string, MonthColumn>>>();
  private last: { currency: string; month: string; categories: Map<string, MonthColumn> } | null = null;

  add(rows: readonly Transaction[]): void {
    for (const row of rows) this.tally(row, 1);
  }

  apply(changes: readonly RowChange<Transaction>[]): void {
    for (const { before, after } of changes) {
      if (before) this.tally(before, -1);
      if (after) this.tally(after, 1);
    }
  }

  /** Sums per category between two days, both included; categories without a transaction are left out. */
  sums(currency: string, from: string, to: string): CategorySum[] {
    const sums = new Map<string, CategorySum>();
    for (const [month, categories] of this.currencies.get(currency) ?? []) {
      const span = spanWithin(month, from, to);
      if (!span) continue;
      for (const [category, column] of categories) {
        const transactionCount = sumColumn(column, countsAt, span);
        if (transactionCount === 0) continue;
        const totalMinor = sumColumn(column, 0, span);
        const inflowMinor = sumColumn(column, inflowsAt, span);
        const sum = sums.get(category) ?? emptySum(category === '' ? null : category);
        sum.totalMinor += totalMinor;
        sum.inflowMinor += inflowMinor;
        sum.outflowMinor += totalMinor - inflowMinor;
        sum.transactionCount += transactionCount;
        sums.set(category, sum);
      }
    }
    return [...sums.values()];
  }

  /** The sum of one category between two days, both included. */
  sumOf(currency: string, categoryId: string | null, from: string, to: string): number {
    const months = this.currencies.get(currency);
    if (!months) return 0;
    let sum = 0;
    for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = followingMonth(month)) {
      const column = months.get(month)?.get(categoryId ?? '');
      const span = column && spanWithin(month, from, to);
      if (span) sum += sumColumn(column, 0, span);
    }
    return sum;
  }

  /** The sums of one category on each day between two, both included; days without any are left out. */
  daysOf(
    currency: string,
    categoryId: string | null,
    from: string,
    to: string,
  ): { on: string; totalMinor: number }[] {
    const days: { on: string; totalMinor: number }[] = [];
    const months = this.currencies.get(currency);
    if (!months) return days;
    for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = followingMonth(month)) {
      const column = months.get(month)?.get(categoryId ?? '');
      const span = column && spanWithin(month, from, to);
      if (!span || column[countsAt] === 0) continue;
      for (let day = span.first; day <= span.last; day++) {
        const totalMinor = column[day]!;
        if (totalMinor !== 0) days.push({ on: `${month}-${day < 10 ? '0' : ''}${day}`, totalMinor });
      }
    }
    return days;
  }

  /**
   * What `weigh` makes of each category's sums on a day, added up for each day between two, both included. A year of
   * days costs a look at the cells of its months, not a sum over all categories for each day.
   */
  daily(
    currency: string,
    from: string,
    to: string,
    weigh: (categoryId: string | null, inflowMinor: number, outflowMinor: number) => number,
  ): number[] {
    const days: number[] = [];
    const months = this.currencies.get(currency);
    for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = followingMonth(month)) {
      const span = spanWithin(month, from, to)!;
      const last = Math.min(span.last, monthLength(month));
      const categories = [...(months?.get(month) ?? [])];
      for (let day = span.first; day <= last; day++) {
        let sum = 0;
        for (const [category, column] of categories) {
          if (column[countsAt + day] === 0) continue;
          const inflowMinor = column[inflowsAt + day]!;
          sum += weigh(category === '' ? null : category, inflowMinor, column[day]! - inflowMinor);
        }
        days.push(sum);
      }
    }
    return days;
  }

  private tally(row: Transaction, sign: 1 | -1): void {
    const { accountId, currency } = row;
    const isCorrection = row.origin === 'correction';
    if (!countsAsFlow({ accountId, currency, transferId: null, isCorrection }, { currency })) return;
    const day = (row.on.charCodeAt(8) - 48) * 10 + row.on.charCodeAt(9) - 48;
    const categories = this.categoriesOf(row);
    const { splits } = row;
    for (let at = 0; at < splits.length; at++) {
      const split = splits[at] as Transaction['splits'][number];
      const category = split.categoryId ?? '';
      let column = categories.get(category);
      if (!column) {
        column = new Float64Array(cells);
        categories.set(category, column);
      }
      const amountMinor = sign * split.amountMinor;
      column[0]! += amountMinor;
      column[day]! += amountMinor;
      if (split.amountMinor > 0) {
        column[inflowsAt]! += amountMinor;
        column[inflowsAt + day]! += amountMinor;
      }
      if (splits.length > 1 && isRepeated(splits, at)) continue;
      column[countsAt]! += sign;
      column[countsAt + day]! += sign;
    }
  }

  private categoriesOf(row: Transaction): Map<string, MonthColumn> {
    // Rows come by the month, so the columns of the row before are nearly always those of this one.
    const { last } = this;
    if (last && last.currency === row.currency && row.on.startsWith(last.month)) return last.categories;
    let months = this.currencies.get(row.currency);
    if (!months) {
      months = new Map();
      this.currencies.set(row.currency, months);
    }
    const month = row.on.slice(0, 7);
    let categories = months.get(month);
    if (!categories) {
      categories = new Map();
      months.set(month, categories);
    }
    this.last = { currency: row.currency, month, categories };
    return categories;
  }
}

function emptySum(categoryId: string | null): CategorySum {
  return { categoryId, totalMinor: 0, inflowMinor: 0, outflowMinor: 0, transactionCount: 0 };
}

function isRepeated(splits: Transaction['splits'], at: number): boolean {
  for (let earlier = 0; earlier < at; earlier++)
    if (splits[earlier]?.categoryId === splits[at]?.categoryId) return true;
  return false;
}

/** The days of a month that lie in the range; null where none does. */
function spanWithin(month: string, from: string, to: string): { first: number; last: number } | null {
  if (month < from.slice(0, 7) || month > to.slice(0, 7)) return null;
  const first = from.startsWith(month) ? Number(from.slice(8, 10)) : 1;
  const last = to.startsWith(month) ? Number(to.slice(8, 10)) : 31;
  return { first, last };
}

function sumColumn(column: MonthColumn, offset: number, span: { first: number; last: number }): number {
  if (span.first === 1 && span.last === 31) return column[offset]!;
  let sum = 0;
  for (let day = span.first; day <= span.last; day++) sum += column[offset + day]!;
  return sum;
}

function monthLength(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

function followingMonth(month: string): string {
  const number = Number(month.slice(5, 7));
  if (number === 12) return `${Number(month.slice(0, 4)) + 1}-01`;
  return `${month.slice(0, 5)}${number < 9 ? '0' : ''}${number + 1}`;
}
