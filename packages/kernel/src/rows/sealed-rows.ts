import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../database';
import type { OwnerKeys } from '../keyring';
import { openJson, sealJson } from '../sealing';
import { packBytes } from './packed-bytes';

/** What a read or a write of sealed rows needs: the transaction, whose rows, and the keys that open them. */
export type RowScope = { tx: Transaction; householdId: string; keys: OwnerKeys };
/** A scope that may write: `change` is the number that every row written in this transaction carries. */
export type WritableRowScope = RowScope & { change: number };

export type SealedRow<Value> = { id: string; change: number; value: Value };
export type NewRow<Value> = { id: string; value: Value; visible?: Record<string, unknown> };
export type Removal = { id: string; change: number };

/** A condition on visible columns, in SQL, with its values from `$2` on (`$1` is the household). */
export type Condition = { text: string; values: unknown[] };

/**
 * Reads and writes the rows of one synced table. A row is sealed as a whole; only the columns the table
 * declares visible stay readable for queries. All SQL is parameterised and named, so it is prepared once.
 */
export function sealedRows<Value>(table: PgTable) {
  const { name, schema, columns } = getTableConfig(table);
  const place = `${schema}.${name}`;
  const target = `"${schema}"."${name}"`;
  const own = new Set(['household_id', 'id', 'change', 'is_removed', 'sealed']);
  const visible = columns.filter((column) => !own.has(column.name));
  const written = ['id', 'sealed', ...visible.map((column) => column.name)];
  // Visible columns travel as arrays of text and are cast on arrival, so one statement takes any number of rows.
  const insertText = `
    INSERT INTO ${target} (household_id, change, is_removed, ${written.map((column) => `"${column}"`).join(', ')})
    SELECT $1::uuid, $2::bigint, false, r.id::uuid, substring($4::bytea FROM r.start FOR r.length)${visible.map((column, at) => `, r.v${at}::${column.getSQLType()}`).join('')}
      FROM unnest($3::text[], $5::int[], $6::int[]${visible.map((_, at) => `, $${at + 7}::text[]`).join('')})
        AS r(id, start, length${visible.map((_, at) => `, v${at}`).join('')})`;
  const upsertText = `${insertText}
    ON CONFLICT (household_id, id) DO UPDATE SET change = excluded.change, is_removed = false, sealed = excluded.sealed
      ${visible.map((column) => `, "${column.name}" = excluded."${column.name}"`).join('')}`;

  function openRow(scope: RowScope, row: { id: string; change: number; sealed: Buffer }): SealedRow<Value> {
    const value = openJson<Value>(
      scope.keys,
      { table: place, rowId: row.id, ownerId: scope.householdId },
      row.sealed,
    );
    return { id: row.id, change: row.change, value };
  }

  function rowArrays(scope: WritableRowScope, rows: readonly NewRow<Value>[]): unknown[] {
    const sealed = packBytes(
      rows.map((row) =>
        sealJson(scope.keys, { table: place, rowId: row.id, ownerId: scope.householdId }, row.value),
      ),
    );
    return [
      scope.householdId,
      scope.change,
      rows.map((row) => row.id),
      sealed.bytes,
      sealed.starts,
      sealed.lengths,
      ...visible.map((column) => rows.map((row) => asText(row.visible?.[column.name]))),
    ];
  }

  return {
    /** The row, or undefined where there is none, it was removed, or it is another household's. */
    async get(scope: RowScope, id: string): Promise<SealedRow<Value> | undefined> {
      const rows = await this.getMany(scope, [id]);
      return rows[0];
    },

    async getMany(scope: RowScope, ids: readonly string[]): Promise<SealedRow<Value>[]> {
      return this.where(scope, { text: 'id = ANY($2::uuid[])', values: [ids] });
    },

    /** Standing rows that meet a condition, in the order its text ends with, if any. */
    async where(scope: RowScope, condition: Condition): Promise<SealedRow<Value>[]> {
      const rows = await scope.tx.query<{ id: string; change: number; sealed: Buffer }>({
        name: preparedName(`${place} ${condition.text}`),
        text: `SELECT id, change, sealed FROM ${target} WHERE household_id = $1 AND NOT is_removed AND ${condition.text}`,
        values: [scope.householdId, ...condition.values],
      });
      return rows.map((row) => openRow(scope, row));
    },

    /** Whether the id is taken, by a standing row or by a tombstone. */
    async isTaken(scope: RowScope, id: string): Promise<boolean> {
      const rows = await scope.tx.query({
        name: `${place}/is-taken`,
        text: `SELECT 1 FROM ${target} WHERE household_id = $1 AND id = $2`,
        values: [scope.householdId, id],
      });
      return rows.length > 0;
    },

    /** Writes rows, replacing those with the same ids. */
    async put(scope: WritableRowScope, rows: readonly NewRow<Value>[]): Promise<void> {
      if (rows.length === 0) return;
      await scope.tx.query({ name: `${place}/put`, text: upsertText, values: rowArrays(scope, rows) });
    },

    /** Writes those rows that break no uniqueness and answers their ids; the others stay as they were. */
    async addNew(scope: WritableRowScope, rows: readonly NewRow<Value>[]): Promise<Set<string>> {
      if (rows.length === 0) return new Set();
      const added = await scope.tx.query<{ id: string }>({
        name: `${place}/add-new`,
        text: `${insertText} ON CONFLICT DO NOTHING RETURNING id`,
        values: rowArrays(scope, rows),
      });
      return new Set(added.map((row) => row.id));
    },

    /** Turns rows into tombstones: the content is gone, the id and the change stay for other devices. */
    async remove(scope: WritableRowScope, ids: readonly string[]): Promise<void> {
      await scope.tx.query({
        name: `${place}/remove`,
        text: `UPDATE ${target} SET change = $2, is_removed = true, sealed = NULL WHERE household_id = $1 AND id = ANY($3::uuid[])`,
        values: [scope.householdId, scope.change, ids],
      });
    },

    /** One page of what was written after a cursor, oldest change first, at least one whole change. */
    async changesAfter(scope: RowScope, after: number, limit: number) {
      const page = await scope.tx.query<{
        id: string;
        change: number;
        is_removed: boolean;
        sealed: Buffer | null;
      }>({
        name: `${place}/changes-after`,
        // WITH TIES keeps the rows of one change together, so a cursor never points into the middle of one.
        text: `SELECT id, change, is_removed, sealed FROM ${target}
                WHERE household_id = $1 AND change > $2 ORDER BY change FETCH FIRST $3 ROWS WITH TIES`,
        values: [scope.householdId, after, limit],
      });
      const rows: SealedRow<Value>[] = [];
      const removed: Removal[] = [];
      for (const row of page) {
        if (row.is_removed || row.sealed === null) removed.push({ id: row.id, change: row.change });
        else rows.push(openRow(scope, { ...row, sealed: row.sealed }));
      }
      return { rows, removed, change: page.at(-1)?.change ?? after, hasMore: page.length >= limit };
    },
  };
}

export type SealedRows<Value> = ReturnType<typeof sealedRows<Value>>;

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  return String(value);
}

const preparedNames = new Map<string, string>();

/** One prepared statement for each condition a service writes; their texts are few, their values are not in them. */
function preparedName(text: string): string {
  const name = preparedNames.get(text) ?? `where/${preparedNames.size}`;
  preparedNames.set(text, name);
  return name;
}
