import type { WritableLedgerScope } from './ledger-store';
import { isAsWritten, macOf } from './stored-watermark';

/** What the source of ledgers remembers: which change told of transactions last, so that each names the one before it. */
export function createLedgerSource(schema: string) {
  return {
    /**
     * Notes that this change tells of transactions and answers which change did before it, 0 for the first. A change
     * tells of all its transactions at once. Null where what was noted last was altered in the database: ledgers take
     * in what names nothing before it, and wait for a rebuild to say how far they have come.
     */
    async tell(scope: WritableLedgerScope): Promise<number | null> {
      const { householdId, change } = scope;
      const target = `"${schema}".ledger_watermark`;
      const [told] = await scope.tx.query<{ before: { as_of: number; ahead: number[]; mac: string } | null }>(
        {
          name: `${schema}/tell-ledgers`,
          // What is read in RETURNING is as it was before the statement.
          text: `INSERT INTO ${target} (household_id, source, as_of, ahead, mac) VALUES ($1, $2, $3, '{}', $4)
               ON CONFLICT (household_id, source) DO UPDATE
               SET as_of = excluded.as_of, ahead = excluded.ahead, mac = excluded.mac
               RETURNING (SELECT json_build_object('as_of', as_of, 'ahead', ahead, 'mac', encode(mac, 'hex'))
                            FROM ${target} WHERE household_id = $1 AND source = $2) AS before`,
          values: [householdId, schema, change, macOf(scope, schema, schema, change, [])],
        },
      );
      if (!told?.before) return 0;
      const { as_of: before, ahead, mac } = told.before;
      const noted = { as_of: before, ahead: ahead.map(String), mac: Buffer.from(mac, 'hex') };
      if (!isAsWritten(scope, schema, schema, noted)) return null;
      if (before >= change) throw new Error('ledger: a change that has been told of already');
      return before;
    },
  };
}
