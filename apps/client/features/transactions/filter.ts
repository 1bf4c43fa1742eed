import { isDay } from '@florin/domain/calendar';
import type { TransactionFilter } from '@/data';
import type { RouteParams } from '@/navigation/routes';

/** The register's address without the open row: what is shown, and in which order. Every value is text. */
export type Filter = Omit<RouteParams['transactions'], 'id'>;

/** Stands for rows without a category among the ids of categories. */
export const noCategory = 'none';

/** What of an address narrows the list; the order does not. */
const narrowing = [
  'accountId',
  'categoryId',
  'from',
  'to',
  'text',
  'least',
  'most',
  'status',
  'payee',
] as const;

export function isFiltered(filter: Filter): boolean {
  return narrowing.some((name) => Boolean(filter[name]));
}

/** The question to the store. What an address says that cannot be read is passed over. */
export function queryOf(filter: Filter): TransactionFilter {
  const { accountId, from, to, text, status, payee } = filter;
  const query: TransactionFilter = {};
  if (accountId) query.accountId = accountId;
  if (from && isDay(from)) query.from = from;
  if (to && isDay(to)) query.to = to;
  if (text) query.text = text;
  if (payee) query.payee = payee;
  if (status === 'pending' || status === 'posted') query.status = status;
  const least = readMinor(filter.least);
  const most = readMinor(filter.most);
  if (least !== null) query.leastMinor = least;
  if (most !== null) query.mostMinor = most;
  const categories = categoriesOf(filter);
  if (categories.length === 1) query.categoryId = categories[0] ?? null;
  if (categories.length > 1) query.categoryIds = categories;
  return query;
}

/** Null is no category. */
export function categoriesOf({ categoryId }: Filter): (string | null)[] {
  const ids = (categoryId ?? '').split(',').filter((id) => id !== '');
  return ids.map((id) => (id === noCategory ? null : id));
}

/** An amount in minor units as an address has it. */
export function readMinor(text: string | undefined): number | null {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Without what is empty, so that two addresses of the same list are the same. */
export function tidied(filter: Filter): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value)) as Filter;
}
