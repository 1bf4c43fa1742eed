import type { Transaction, TransactionFilter } from '../types';
import type { RowChange } from './resource-table';
import { SortedRows } from './sorted-rows';
import { createTextMatcher } from './text-search';

/** Far more than screens hold open at one time: dropping one in use would make it a new list on each render. */
const queriesMax = 100;

interface Query {
  fits: (row: Transaction) => boolean;
  rows: SortedRows;
}

/** Filtered lists that are kept right as rows change, instead of being filtered again. */
export class TransactionQueries {
  private readonly queries = new Map<string, Query>();
  private readonly all: SortedRows;

  constructor(all: SortedRows) {
    this.all = all;
  }

  read(filter: TransactionFilter): readonly Transaction[] {
    const key = keyOf(filter);
    if (key === '') return this.all.snapshot();
    let query = this.queries.get(key);
    if (query) this.queries.delete(key);
    else query = this.run(filter);
    // Last in the map is last used.
    this.queries.set(key, query);
    if (this.queries.size > queriesMax) this.queries.delete(this.queries.keys().next().value as string);
    return query.rows.snapshot();
  }

  addAll(rows: readonly Transaction[]): void {
    for (const query of this.queries.values()) query.rows.addAll(rows.filter(query.fits));
  }

  apply(changes: readonly RowChange<Transaction>[]): void {
    for (const { fits, rows } of this.queries.values()) {
      const fitting: RowChange<Transaction>[] = [];
      for (const { before, after } of changes) {
        const change = {
          before: before && fits(before) ? before : null,
          after: after && fits(after) ? after : null,
        };
        if (change.before || change.after) fitting.push(change);
      }
      rows.apply(fitting);
    }
  }

  private run(filter: TransactionFilter): Query {
    const fits = createFilter(filter);
    const rows = new SortedRows();
    const { start, end } = this.all.rangeOf(filter.from ?? '', filter.to ?? '~');
    const found: Transaction[] = [];
    const all = this.all.peek();
    for (let at = start; at < end; at++) {
      const row = all[at]!;
      if (fits(row)) found.push(row);
    }
    rows.replace(found);
    return { fits, rows };
  }
}

function keyOf(filter: TransactionFilter): string {
  const { accountId, categoryId, from, to, text, status, statementId } = filter;
  const parts = [
    accountId,
    categoryId === null ? 'none' : categoryId,
    from,
    to,
    text?.trim() || undefined,
    status,
    statementId,
  ];
  return parts.every((part) => part === undefined) ? '' : JSON.stringify(parts.map((part) => part ?? null));
}

export function createFilter(filter: TransactionFilter): (row: Transaction) => boolean {
  const { accountId, categoryId, from, to, status, statementId } = filter;
  const text = filter.text?.trim() ? createTextMatcher(filter.text) : null;
  return (row) =>
    (accountId === undefined || row.accountId === accountId) &&
    (from === undefined || row.on >= from) &&
    (to === undefined || row.on <= to) &&
    (status === undefined || row.status === status) &&
    (statementId === undefined || row.statementId === statementId) &&
    (categoryId === undefined || row.splits.some((split) => split.categoryId === categoryId)) &&
    (text === null || text(row));
}
