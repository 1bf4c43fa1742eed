import type { Transaction } from '@florin/kernel/database';
import type { FailureWindow } from '../sign-in-throttle';

/** The attempts of some counters, locked until the transaction ends, so that parallel attempts count each other. */
export async function lockCounters(
  tx: Transaction,
  counters: readonly string[],
): Promise<Map<string, FailureWindow>> {
  // In one order everywhere, so that two attempts cannot wait for each other.
  const sorted = [...counters].sort();
  const rows = await tx.query<{ counter: string; attempts_ms: number[] }>({
    text: `INSERT INTO "user".identity_throttle AS t (counter, attempts_ms)
           SELECT counter, '{}' FROM unnest($1::text[]) AS counter
           ON CONFLICT (counter) DO UPDATE SET attempts_ms = t.attempts_ms
           RETURNING counter, attempts_ms::float8[] AS attempts_ms`,
    values: [sorted],
  });
  return new Map(rows.map((row) => [row.counter, row.attempts_ms]));
}

export async function writeCounter(tx: Transaction, counter: string, window: FailureWindow): Promise<void> {
  await tx.query({
    text: 'UPDATE "user".identity_throttle SET attempts_ms = $2::bigint[] WHERE counter = $1',
    values: [counter, [...window]],
  });
}
