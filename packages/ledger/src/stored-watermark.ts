import type { MacColumns } from '@florin/kernel/sealing';
import type { LedgerScope, WritableLedgerScope } from './ledger-store';
import { nothingYet, type Stretch, type Watermark } from './watermark';

/** A watermark as it is stored; see the table for what its columns mean. `ahead` comes as text, as bigints do. */
export type StoredWatermark = { as_of: number; ahead: string[]; mac: Buffer };

/**
 * Reads and writes the watermark of a household's ledger in one service. One that was altered in the database counts as
 * none: every delivery is taken in again and no removal is forgotten, until a rebuild says how far the ledger has come.
 */
export function storedWatermark(schema: string, source: string) {
  const target = `"${schema}".ledger_watermark`;

  return {
    async read(scope: LedgerScope): Promise<Watermark> {
      const [row] = await scope.tx.query<StoredWatermark>({
        name: `${schema}/read-watermark`,
        text: `SELECT as_of, ahead, mac FROM ${target} WHERE household_id = $1 AND source = $2`,
        values: [scope.householdId, source],
      });
      if (row === undefined || !isAsWritten(scope, schema, source, row)) return nothingYet;
      return { asOf: row.as_of, ahead: pairs(row.ahead.map(Number)) };
    },

    async write(scope: WritableLedgerScope, { asOf, ahead }: Watermark): Promise<void> {
      const flat = ahead.flat();
      await scope.tx.query({
        name: `${schema}/write-watermark`,
        text: `INSERT INTO ${target} (household_id, source, as_of, ahead, mac) VALUES ($1, $2, $3, $4::bigint[], $5)
               ON CONFLICT (household_id, source) DO UPDATE
               SET as_of = excluded.as_of, ahead = excluded.ahead, mac = excluded.mac`,
        values: [scope.householdId, source, asOf, flat, macOf(scope, schema, source, asOf, flat)],
      });
    },
  };
}

/** What vouches for a watermark in the household it is of. */
export function macOf(
  { runtime, householdId }: LedgerScope,
  schema: string,
  source: string,
  asOf: number,
  ahead: readonly number[],
): Buffer {
  return runtime.rowMac.of(tableOf(schema), columnsOf(householdId, source, asOf, ahead));
}

export function isAsWritten(
  { runtime, householdId }: LedgerScope,
  schema: string,
  source: string,
  { as_of: asOf, ahead, mac }: StoredWatermark,
): boolean {
  return runtime.rowMac.isRight(tableOf(schema), columnsOf(householdId, source, asOf, ahead), mac);
}

function tableOf(schema: string): string {
  return `${schema}.ledger_watermark`;
}

function columnsOf(
  householdId: string,
  source: string,
  asOf: number,
  ahead: readonly (number | string)[],
): MacColumns {
  return { household_id: householdId, source, as_of: asOf, ahead: ahead.join(' ') };
}

function pairs(numbers: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    stretches.push([numbers[at] as number, numbers[at + 1] as number]);
  }
  return stretches;
}
