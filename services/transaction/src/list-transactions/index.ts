import { listTransactions } from '@florin/contracts';
import { isDay } from '@florin/domain/calendar';
import { Problem, query } from '@florin/kernel';
import { transactions, view } from '../store/rows';

/** Where a page ended: the last row's day and id, which is the order pages follow. */
type Cursor = { on: string; id: string };

export const listTransactionsHandler = query(listTransactions, async ({ query: filter }, context) => {
  const conditions: string[] = [];
  const values: unknown[] = [];
  function where(text: (place: string) => string, value: unknown): void {
    values.push(value);
    // `$1` is the household.
    conditions.push(text(`$${values.length + 1}`));
  }
  if (filter.accountId) where((place) => `account_id = ${place}`, filter.accountId);
  if (filter.categoryId) where((place) => `category_ids @> ARRAY[${place}::uuid]`, filter.categoryId);
  if (filter.from) where((place) => `on_day >= ${place}`, filter.from);
  if (filter.to) where((place) => `on_day <= ${place}`, filter.to);
  if (filter.cursor !== undefined) {
    const cursor = readCursor(filter.cursor);
    where((place) => `on_day <= ${place}`, cursor.on);
    where((place) => `(on_day, id) < ($${values.length}, ${place}::uuid)`, cursor.id);
  }
  // The limit is a value, so that the statement is one text for every page size and stays prepared.
  values.push(filter.limit + 1);
  const text = `${conditions.length > 0 ? conditions.join(' AND ') : 'true'} ORDER BY on_day DESC, id DESC LIMIT $${values.length + 1}`;
  const rows = await transactions.where(context, { text, values });
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  const hasMore = rows.length > filter.limit && last !== undefined;
  return { rows: page.map(view), nextCursor: hasMore ? `${last.value.on}_${last.id}` : null };
});

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readCursor(text: string): Cursor {
  const [on = '', id = ''] = text.split('_');
  if (isDay(on) && uuid.test(id)) return { on, id };
  throw new Problem('request/invalid', {
    errors: [{ field: 'cursor', reason: 'is not one this list gave out' }],
  });
}
