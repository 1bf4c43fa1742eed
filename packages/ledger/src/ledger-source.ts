import type { WritableRowScope } from '@florin/kernel/rows';

/** What the source of ledgers remembers: which change told of transactions last, so that each names the one before it. */
export function createLedgerSource(schema: string) {
  return {
    /**
     * Notes that this change tells of transactions and answers which change did before it, 0 for the first. A change
     * tells of all its transactions at once.
     */
    async tell(scope: WritableRowScope): Promise<number> {
      const target = `"${schema}".ledger_watermark`;
      const [told] = await scope.tx.query<{ before: number | null }>({
        name: `${schema}/tell-ledgers`,
        // What is read in RETURNING is as it was before the statement.
        text: `INSERT INTO ${target} (household_id, source, as_of, ahead) VALUES ($1, $2, $3, '{}')
               ON CONFLICT (household_id, source) DO UPDATE SET as_of = excluded.as_of
               RETURNING (SELECT as_of FROM ${target} WHERE household_id = $1 AND source = $2) AS before`,
        values: [scope.householdId, schema, scope.change],
      });
      const before = told?.before ?? 0;
      if (before >= scope.change) throw new Error('ledger: a change that has been told of already');
      return before;
    },
  };
}
