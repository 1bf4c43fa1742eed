import { type Day, twoDigits } from '../calendar/index';
import type { SpendingScope } from '../spending/index';
import type { LedgerBlock } from './block';
import { dateRange } from './read-entries';
import { rowsThatCount } from './rows-that-count';

/** What the lines of one category add up to; `totalMinor` is inflow (positive) plus outflow (negative). */
export type CategorySum = {
  categoryId: string | null;
  totalMinor: number;
  inflowMinor: number;
  outflowMinor: number;
  /** Transactions with at least one line in the category. */
  transactionCount: number;
};

/**
 * Sums by category over the days from `fromDay` to `toDay`, both inclusive, of the transactions that count as income
 * or spending in `scope`; categories without a line are left out. Throws RangeError where a sum is no longer an exact
 * integer.
 */
export function sumByCategory(
  block: LedgerBlock,
  fromDay: Day,
  toDay: Day,
  scope: SpendingScope,
): CategorySum[] {
  const range = dateRange(block, fromDay, toDay);
  const sums = range ? sumRange(block, range, scope) : [];
  for (const sum of sums) {
    if (!Number.isSafeInteger(sum.inflowMinor) || !Number.isSafeInteger(sum.outflowMinor)) {
      throw new RangeError('ledger: a sum left the range of exact integers');
    }
  }
  return sums;
}

function sumRange(
  block: LedgerBlock,
  range: { first: number; last: number },
  scope: SpendingScope,
): CategorySum[] {
  const categoryIds = block.categoryIds.values();
  const inflows = new Float64Array(categoryIds.length);
  const outflows = new Float64Array(categoryIds.length);
  const counts = new Uint32Array(categoryIds.length);
  const { amounts, categories, dates, splitRows, splitCategories, splitAmounts, rowCount } = block;
  const counted = rowsThatCount(block, scope);
  let split = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const date = dates[row] as number;
    const category = categories[row] as number;
    let amount = amounts[row] as number;
    const isInRange = date >= range.first && date <= range.last && counted[row] === 1;
    for (const first = split; splitRows[split] === row; split += 1) {
      const splitAmount = splitAmounts[split] as number;
      const splitCategory = splitCategories[split] as number;
      amount -= splitAmount;
      if (!isInRange) continue;
      if (splitAmount > 0) inflows[splitCategory]! += splitAmount;
      else outflows[splitCategory]! += splitAmount;
      const isCounted =
        splitCategory === category || splitCategories.subarray(first, split).includes(splitCategory);
      if (!isCounted) counts[splitCategory]! += 1;
    }
    if (!isInRange) continue;
    if (amount > 0) inflows[category]! += amount;
    else outflows[category]! += amount;
    counts[category]! += 1;
  }
  return [...counts.entries()]
    .filter(([, transactionCount]) => transactionCount > 0)
    .map(([number, transactionCount]) => {
      const inflowMinor = inflows[number] ?? 0;
      const outflowMinor = outflows[number] ?? 0;
      const totalMinor = inflowMinor + outflowMinor;
      return {
        categoryId: categoryIds[number] ?? null,
        totalMinor,
        inflowMinor,
        outflowMinor,
        transactionCount,
      };
    });
}

export type CategoryDaySum = { categoryId: string | null; on: Day; totalMinor: number };

/** The same by category and day, days ascending within a category; days without a line are left out. */
export function sumByCategoryAndDay(
  block: LedgerBlock,
  fromDay: Day,
  toDay: Day,
  scope: SpendingScope,
): CategoryDaySum[] {
  const range = dateRange(block, fromDay, toDay);
  if (!range) return [];
  const categoryIds = block.categoryIds.values();
  const totals = new Float64Array(categoryIds.length * 32);
  const isTouched = new Uint8Array(totals.length);
  const add = (category: number, date: number, amount: number) => {
    totals[category * 32 + date]! += amount;
    isTouched[category * 32 + date] = 1;
  };
  const counted = rowsThatCount(block, scope);
  let split = 0;
  for (let row = 0; row < block.rowCount; row += 1) {
    if (counted[row] !== 1) {
      while (block.splitRows[split] === row) split += 1;
      continue;
    }
    const date = block.dates[row] as number;
    let amount = block.amounts[row] as number;
    for (; block.splitRows[split] === row; split += 1) {
      const splitAmount = block.splitAmounts[split] as number;
      amount -= splitAmount;
      add(block.splitCategories[split] as number, date, splitAmount);
    }
    add(block.categories[row] as number, date, amount);
  }
  const sums: CategoryDaySum[] = [];
  for (const [category, categoryId] of categoryIds.entries()) {
    for (let date: number = range.first; date <= range.last; date += 1) {
      const cell = category * 32 + date;
      if (isTouched[cell] !== 1) continue;
      sums.push({ categoryId, on: `${block.month}-${twoDigits(date)}`, totalMinor: (totals[cell] ?? 0) + 0 });
    }
  }
  return sums;
}
