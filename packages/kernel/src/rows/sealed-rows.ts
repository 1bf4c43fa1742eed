import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type {
  Condition,
  NewRow,
  RowMark,
  RowScope,
  RowToRemove,
  SealedRow,
  WritableRowScope,
} from './row-scope';
import type { RowVersion } from './row-version';
import { insertText, readColumns, type StoredRow, storedRows } from './stored-row';
import { unreadableTeller } from './unreadable';

/** What a list of changes says of one row. */
export type RowChange<Value> =
  | { kind: 'row'; row: SealedRow<Value> }
  | { kind: 'removed'; removal: RowMark }
  | { kind: 'unreadable'; mark: RowMark };

/**
 * Reads and writes the rows of one synced table. A row is sealed as a whole, removed or not, and vouches for what
 * stands beside it: its change number, whether it is removed, and the columns the table declares visible. What was
 * written in an older version is upgraded as it is read. All SQL is parameterised and named, so it is prepared once.
 */
export function sealedRows<Value>(table: PgTable, version: RowVersion) {
  const { name, schema } = getTableConfig(table);
  const target = `"${schema}"."${name}"`;
  const { place, visible, openRow, openTombstone, valuesOf } = storedRows<Value>(table, version);
  const tellUnreadable = unreadableTeller(place);
  const columns = readColumns(visible);
  const insert = insertText(target, visible);
  const upsert = `${insert}
    ON CONFLICT (household_id, id) DO UPDATE SET change = excluded.change, is_removed = excluded.is_removed, sealed = excluded.sealed
      ${visible.map((column) => `, "${column.name}" = excluded."${column.name}"`).join('')}`;

  function standingValues(scope: WritableRowScope, rows: readonly NewRow<Value>[]): unknown[] {
    const given = rows.map((row) => ({
      id: row.id,
      content: [version.version, row.value] as const,
      visible: row.visible,
    }));
    return valuesOf(scope, given, false);
  }

  function readChange(scope: RowScope, row: StoredRow): RowChange<Value> {
    const mark = { id: row.id, change: row.change };
    try {
      if (!row.is_removed) return { kind: 'row', row: openRow(scope, row) };
      openTombstone(scope, row);
      return { kind: 'removed', removal: mark };
    } catch (error) {
      tellUnreadable(scope, mark, error);
      return { kind: 'unreadable', mark };
    }
  }

  return {
    /** The row, or undefined where there is none, it was removed, or it is another household's. Throws as `getMany`. */
    async get(scope: RowScope, id: string): Promise<SealedRow<Value> | undefined> {
      const rows = await this.getMany(scope, [id]);
      return rows[0];
    },

    /** The standing rows among these. One that is asked for by its id and cannot be read is an error. */
    async getMany(scope: RowScope, ids: readonly string[]): Promise<SealedRow<Value>[]> {
      const found = await scope.tx.query<StoredRow>({
        name: `${place}/get-many`,
        text: `SELECT ${columns} FROM ${target} WHERE household_id = $1 AND id = ANY($2::uuid[])`,
        values: [scope.householdId, ids],
      });
      const rows: SealedRow<Value>[] = [];
      for (const row of found) {
        // A tombstone is opened as well: one that nobody sealed must not hide a row.
        if (row.is_removed) openTombstone(scope, row);
        else rows.push(openRow(scope, row));
      }
      return rows;
    },

    /**
     * Standing rows that meet a condition, in the order its text ends with, if any. One that cannot be read is told
     * in the log and left out: what its absence would decide is asked with `exists`.
     */
    async where(scope: RowScope, condition: Condition): Promise<SealedRow<Value>[]> {
      const found = await scope.tx.query<StoredRow>({
        name: preparedName(`${place} ${condition.text}`),
        text: `SELECT ${columns} FROM ${target} WHERE household_id = $1 AND NOT is_removed AND ${condition.text}`,
        values: [scope.householdId, ...condition.values],
      });
      const rows: SealedRow<Value>[] = [];
      for (const row of found) {
        const read = readChange(scope, row);
        if (read.kind === 'row') rows.push(read.row);
      }
      return rows;
    },

    /** Whether any standing row meets a condition, readable or not. */
    async exists(scope: RowScope, condition: Condition): Promise<boolean> {
      const rows = await scope.tx.query({
        name: preparedName(`${place} exists ${condition.text}`),
        text: `SELECT 1 FROM ${target} WHERE household_id = $1 AND NOT is_removed AND ${condition.text} LIMIT 1`,
        values: [scope.householdId, ...condition.values],
      });
      return rows.length > 0;
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
      await scope.tx.query({ name: `${place}/put`, text: upsert, values: standingValues(scope, rows) });
    },

    /** Writes those rows that break no uniqueness and answers their ids; the others stay as they were. */
    async addNew(scope: WritableRowScope, rows: readonly NewRow<Value>[]): Promise<Set<string>> {
      if (rows.length === 0) return new Set();
      const added = await scope.tx.query<{ id: string }>({
        name: `${place}/add-new`,
        text: `${insert} ON CONFLICT DO NOTHING RETURNING id`,
        values: standingValues(scope, rows),
      });
      return new Set(added.map((row) => row.id));
    },

    /** Turns rows into tombstones: the content is gone, the id and the change stay for other devices. */
    async remove(scope: WritableRowScope, rows: readonly RowToRemove[]): Promise<void> {
      if (rows.length === 0) return;
      const given = rows.map((row) => ({
        id: row.id,
        content: [version.version, null] as const,
        visible: row.visible,
      }));
      await scope.tx.query({ name: `${place}/put`, text: upsert, values: valuesOf(scope, given, true) });
    },

    /**
     * One page of what was written after a cursor, oldest change first, at least one whole change. What cannot be
     * read is told in the log and named in `unreadable`; the page goes on past it.
     */
    async changesAfter(scope: RowScope, after: number, limit: number) {
      const page = await scope.tx.query<StoredRow>({
        name: `${place}/changes-after`,
        // WITH TIES keeps the rows of one change together, so a cursor never points into the middle of one.
        text: `SELECT ${columns} FROM ${target}
                WHERE household_id = $1 AND change > $2 ORDER BY change FETCH FIRST $3 ROWS WITH TIES`,
        values: [scope.householdId, after, limit],
      });
      const rows: SealedRow<Value>[] = [];
      const removed: RowMark[] = [];
      const unreadable: RowMark[] = [];
      for (const row of page) {
        const read = readChange(scope, row);
        if (read.kind === 'row') rows.push(read.row);
        else if (read.kind === 'removed') removed.push(read.removal);
        else unreadable.push(read.mark);
      }
      return {
        rows,
        removed,
        unreadable,
        change: page.at(-1)?.change ?? after,
        hasMore: page.length >= limit,
      };
    },

    place,
    version: version.version,

    /**
     * For a list that reads several tables in one statement: where its rows are, the columns of one with as many
     * visible ones as the widest of the tables has, and what such a row says.
     */
    source: {
      target,
      width: visible.length,
      columns: (width: number) => readColumns(visible, width),
      readChange,
    },
  };
}

export type SealedRows<Value> = ReturnType<typeof sealedRows<Value>>;

const preparedNames = new Map<string, string>();

/** One prepared statement for each condition a service writes; their texts are few, their values are not in them. */
function preparedName(text: string): string {
  const name = preparedNames.get(text) ?? `where/${preparedNames.size}`;
  preparedNames.set(text, name);
  return name;
}
