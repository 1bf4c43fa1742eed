import { z } from 'zod';
import { amountMinor, change, currency, day, id } from '../fields';
import { defineEvent } from './envelope';

export const ledgerEntry = z.object({
  id,
  change,
  on: day,
  accountId: id,
  payee: z.string(),
  note: z.string(),
  currency,
  status: z.enum(['pending', 'posted']).default('posted'),
  transferId: id.nullable().default(null),
  /** Says what an account holds: neither income nor spending. */
  isCorrection: z.boolean().default(false),
  /** Ids of tags. */
  tags: z.array(z.string()).default([]),
  amountMinor,
  lines: z.array(z.object({ categoryId: id.nullable(), amountMinor })),
});

/**
 * Transactions were added, edited, deleted or imported. `entry` is null for a deletion; `previousOn`
 * is the day the transaction had before, so that a consumer that keeps months can clear the old one.
 * The highest `change` wins, so deliveries may repeat and overtake each other. One change sends one such event, and each
 * names the change of the one before it, so that a consumer knows whether it has heard of everything.
 */
export const transactionsChanged = defineEvent(
  'transaction.transactions-changed.v1',
  z.object({
    /** The household's change that such an event told of before this one; null where it does not say. */
    previousChange: change.nullable().default(null),
    changes: z
      .array(z.object({ id, change, previousOn: day.nullable(), entry: ledgerEntry.nullable() }))
      .max(2000),
  }),
  currencyToEntries,
);
export type TransactionsChanged = z.infer<(typeof transactionsChanged)['payload']>;

/** One currency once stood for all entries of an event; now each has its own. */
function currencyToEntries(sent: unknown): unknown {
  const {
    currency: ofAll,
    changes,
    ...rest
  } = sent as { currency?: string; changes?: { entry: object | null }[] };
  if (ofAll === undefined || changes === undefined) return sent;
  return {
    ...rest,
    changes: changes.map((one) => ({ ...one, entry: one.entry && { currency: ofAll, ...one.entry } })),
  };
}

/**
 * Accounts or categories were added, renamed, closed or removed. `categories` are those that were added or moved
 * to another group, with the kind of their group, because reports leave income out. Of two the higher `change`
 * is the later, so deliveries may repeat and overtake each other.
 */
export const chartChanged = defineEvent(
  'transaction.chart-changed.v1',
  z.object({
    categories: z.array(z.object({ id, kind: z.enum(['expense', 'income']), change })).default([]),
  }),
);

/**
 * A category became a part of another one. Its transactions follow by events of their own, at once or in steps; whoever
 * keeps something for a category takes it over now.
 */
export const categoriesMerged = defineEvent(
  'transaction.categories-merged.v1',
  z.object({ categoryId: id, intoId: id }),
);

/** A category that no transaction was in is gone. */
export const categoryDeleted = defineEvent('transaction.category-deleted.v1', z.object({ categoryId: id }));

/** A statement made progress. */
export const statementProgressed = defineEvent(
  'transaction.statement-progressed.v1',
  z.object({ statementId: id }),
);
