import type { Transaction } from '@florin/contracts';
import type { SealedRow, UnitOfWork } from '@florin/kernel';
import type { RowScope } from '@florin/kernel/rows';
import { type CategoryState, categories, transactions } from './rows';
import { writeTransactions } from './write-transactions';

type Splits = Transaction['splits'];

/** The categories that became a part of this one. */
export async function mergedInto(scope: RowScope, id: string): Promise<SealedRow<CategoryState>[]> {
  const all = await categories.where(scope, { text: 'true', values: [] });
  return all.filter(({ value }) => value.mergedIntoId === id);
}

/** Of each category that others were merged into, those others. */
export async function mergedCategories(scope: RowScope): Promise<Map<string, string[]>> {
  const merged = new Map<string, string[]>();
  for (const { id, value } of await categories.where(scope, { text: 'true', values: [] })) {
    if (value.mergedIntoId === null) continue;
    merged.set(value.mergedIntoId, [...(merged.get(value.mergedIntoId) ?? []), id]);
  }
  return merged;
}

/**
 * The categories of the household among these ids, each with the one it means: the one it was merged into, or itself.
 * A device that was away may still name the one it knew.
 */
export async function meantCategories(scope: RowScope, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await categories.getMany(scope, ids);
  return new Map(rows.map(({ id, value }) => [id, value.mergedIntoId ?? id]));
}

/** The same amounts, each in the category that its own means. */
export function withMeant(splits: Splits, meant: ReadonlyMap<string, string>): Splits {
  return splits.map((split) =>
    split.categoryId === null
      ? split
      : { ...split, categoryId: meant.get(split.categoryId) ?? split.categoryId },
  );
}

/** Moves the next transactions of a merged category to the one it is a part of; answers how many there were. */
export async function moveMerged(work: UnitOfWork, id: string, countMax: number): Promise<number> {
  const category = await categories.get(work, id);
  const intoId = category?.value.mergedIntoId;
  // Somebody brought it back in the meantime.
  if (!intoId) return 0;
  const rows = await transactions.where(work, {
    text: 'category_ids @> ARRAY[$2::uuid] ORDER BY on_day DESC, id LIMIT $3',
    values: [id, countMax],
  });
  const meant = new Map([[id, intoId]]);
  const steps = rows.map((row) => ({
    id: row.id,
    before: row.value,
    after: { ...row.value, splits: withMeant(row.value.splits, meant) },
  }));
  await writeTransactions(work, steps);
  return rows.length;
}
