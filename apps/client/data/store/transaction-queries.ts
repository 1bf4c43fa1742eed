import type { Transaction, TransactionFilter } from '../types';
import type { RowChange } from './resource-table';
import { SortedRows } from './sorted-rows';
import { createTextMatcher, namesAmount, type RowNames } from './text-search';

/** Far more than screens hold open at one time: dropping one in use would make it a new list on each render. */
const queriesMax = 100;

interface Query {
  filter: TransactionFilter;
  fits: (row: Transaction) => boolean;
  rows: SortedRows;
}

/** Filtered lists that are kept right as rows change, instead of being filtered again. */
export class TransactionQueries {
  private readonly queries = new Map<string, Query>();
  private readonly all: SortedRows;
  private readonly names: RowNames;

  constructor(all: SortedRows, names: RowNames) {
    this.all = all;
    this.names = names;
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

  /** Accounts or categories were renamed: a search may find others now. */
  forgetSearches(): void {
    for (const [key, { filter }] of this.queries) if (filter.text?.trim()) this.queries.delete(key);
  }

  private run(filter: TransactionFilter): Query {
    const fits = createFilter(filter, this.names);
    const rows = new SortedRows();
    const within = this.narrowest(filter);
    const { start, end } = within.rangeOf(filter.from ?? '', filter.to ?? '~');
    const found: Transaction[] = [];
    const candidates = within.peek();
    for (let at = start; at < end; at++) {
      const row = candidates[at]!;
      if (fits(row)) found.push(row);
    }
    rows.replace(found);
    return { filter, fits, rows };
  }

  /** Of a search that goes on from an earlier one only what that found can fit: each key typed looks at fewer rows. */
  private narrowest(filter: TransactionFilter): SortedRows {
    const text = filter.text?.trimStart() ?? '';
    // "1" finds no 12.00, which "12" does.
    if (namesAmount(text)) return this.all;
    for (let length = text.length - 1; length > 0; length--) {
      const known = this.queries.get(keyOf({ ...filter, text: text.slice(0, length) }));
      if (known) return known.rows;
    }
    return (text && this.queries.get(keyOf({ ...filter, text: '' }))?.rows) || this.all;
  }
}

function keyOf(filter: TransactionFilter): string {
  const { accountId, categoryId, from, to, text, status, statementId, leastMinor, mostMinor } = filter;
  const parts = [
    accountId,
    categoryId === null ? 'none' : categoryId,
    filter.categoryIds?.join(),
    leastMinor,
    mostMinor,
    from,
    to,
    text?.trim() || undefined,
    status,
    statementId,
    filter.payee,
  ];
  return parts.every((part) => part === undefined) ? '' : JSON.stringify(parts.map((part) => part ?? null));
}

export function createFilter(filter: TransactionFilter, names: RowNames): (row: Transaction) => boolean {
  const { accountId, categoryId, from, to, status, statementId, leastMinor = 0 } = filter;
  const { mostMinor = Number.POSITIVE_INFINITY } = filter;
  const categoryIds = filter.categoryIds && new Set(filter.categoryIds);
  const text = filter.text?.trim() ? createTextMatcher(filter.text, names) : null;
  return (row) =>
    (accountId === undefined || row.accountId === accountId) &&
    (from === undefined || row.on >= from) &&
    (to === undefined || row.on <= to) &&
    (status === undefined || row.status === status) &&
    (statementId === undefined || row.statementId === statementId) &&
    (categoryId === undefined || isUnder(row, (id) => id === categoryId)) &&
    (categoryIds === undefined || isUnder(row, (id) => categoryIds.has(id))) &&
    (filter.payee === undefined || row.payee === filter.payee) &&
    Math.abs(row.amountMinor) >= leastMinor &&
    Math.abs(row.amountMinor) <= mostMinor &&
    (text === null || text(row));
}

/** What corrects a balance is filed nowhere, and nobody is to file it: it is not among those without a category. */
function isUnder({ origin, splits }: Transaction, isWanted: (categoryId: string | null) => boolean): boolean {
  return origin !== 'correction' && splits.some(({ categoryId }) => isWanted(categoryId));
}
