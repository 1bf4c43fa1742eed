import type { RowScope, WritableRowScope } from '@florin/kernel/rows';
import { nothingYet, type Stretch, type Watermark } from './watermark';

/** Reads and writes the watermark of a household's ledger in one service. */
export function storedWatermark(schema: string, source: string) {
  const target = `"${schema}".ledger_watermark`;

  return {
    async read(scope: RowScope): Promise<Watermark> {
      const [row] = await scope.tx.query<{ as_of: number; ahead: string[] }>({
        name: `${schema}/read-watermark`,
        text: `SELECT as_of, ahead FROM ${target} WHERE household_id = $1 AND source = $2`,
        values: [scope.householdId, source],
      });
      return row === undefined ? nothingYet : { asOf: row.as_of, ahead: pairs(row.ahead.map(Number)) };
    },

    async write(scope: WritableRowScope, { asOf, ahead }: Watermark): Promise<void> {
      await scope.tx.query({
        name: `${schema}/write-watermark`,
        text: `INSERT INTO ${target} (household_id, source, as_of, ahead) VALUES ($1, $2, $3, $4::bigint[])
               ON CONFLICT (household_id, source) DO UPDATE SET as_of = excluded.as_of, ahead = excluded.ahead`,
        values: [scope.householdId, source, asOf, ahead.flat()],
      });
    },
  };
}

function pairs(numbers: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    stretches.push([numbers[at] as number, numbers[at + 1] as number]);
  }
  return stretches;
}
