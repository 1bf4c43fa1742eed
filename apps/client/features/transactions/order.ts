import type { Transaction } from '@/data';

export const columns = ['day', 'payee', 'category', 'account', 'amount'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  column: Column;
  isDescending: boolean;
}

/** Newest first, as the rows come. */
export const newestFirst: Order = { column: 'day', isDescending: true };

/** "payee", or "-amount" for the largest first; anything else is the newest first. */
export function readOrder(text: string | undefined): Order {
  const isDescending = text?.startsWith('-') ?? false;
  const name = isDescending ? text?.slice(1) : text;
  const column = columns.find((one) => one === name);
  return column ? { column, isDescending } : newestFirst;
}

export function writeOrder({ column, isDescending }: Order): string {
  if (column === 'day' && isDescending) return '';
  return isDescending ? `-${column}` : column;
}

/** A head pressed again turns its order around; a new one begins as people look: days and amounts from the top. */
export function pressed(order: Order, column: Column): Order {
  if (order.column === column) return { column, isDescending: !order.isDescending };
  return { column, isDescending: column === 'day' || column === 'amount' };
}

export interface OrderNames {
  category(row: Transaction): string;
  account(row: Transaction): string;
  locale: string;
}

/**
 * The rows, which come newest first, in another order; equals stay newest first. Names repeat, so each is compared with
 * the others once and the rows by its place among them.
 */
export function inOrder(
  rows: readonly Transaction[],
  { column, isDescending }: Order,
  names: OrderNames,
): readonly Transaction[] {
  if (column === 'day') return isDescending ? rows : [...rows].reverse();
  const keyOf = keysOf(rows, column, names);
  const sign = isDescending ? -1 : 1;
  const keys = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) keys[at] = sign * keyOf(rows[at] as Transaction);
  const places = Uint32Array.from(rows, (_row, at) => at);
  places.sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  return Array.from(places, (at) => rows[at] as Transaction);
}

function keysOf(
  rows: readonly Transaction[],
  column: Exclude<Column, 'day'>,
  names: OrderNames,
): (row: Transaction) => number {
  // Spent and received stand apart: the largest first is the most received, the smallest the most spent.
  if (column === 'amount') return (row) => row.amountMinor;
  const nameOf = column === 'payee' ? (row: Transaction) => row.payee : names[column];
  const { compare } = new Intl.Collator(names.locale, { sensitivity: 'base', numeric: true });
  const distinct = [...new Set(rows.map(nameOf))].sort(compare);
  const places = new Map(distinct.map((name, at) => [name, at]));
  return (row) => places.get(nameOf(row)) ?? 0;
}
