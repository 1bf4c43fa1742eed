import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { openJson, type Place, sealJson } from '../sealing';
import { packBytes } from './packed-bytes';
import type { RowScope, SealedRow, WritableRowScope } from './row-scope';
import { assertWayUp, type RowVersion, type SealedContent, upgradedValue } from './row-version';
import { type VisibleColumn, visibleColumn } from './visible-columns';

/** A row as the database answers it: the visible columns as it prints them, `v0`, `v1` … in the table's order. */
export type StoredRow = { id: string; change: number; is_removed: boolean; sealed: Buffer } & {
  [visible: `v${number}`]: string | null;
};

export type RowToWrite = {
  id: string;
  content: SealedContent;
  visible: Record<string, unknown> | undefined;
};

const ownColumns = new Set(['household_id', 'id', 'change', 'is_removed', 'sealed']);

/** How the rows of one table are opened from what the database answers, and made into what it is sent. */
export function storedRows<Value>(table: PgTable, version: RowVersion) {
  const { name, schema, columns } = getTableConfig(table);
  const place = `${schema}.${name}`;
  assertWayUp(place, version);
  const visible = columns.filter((column) => !ownColumns.has(column.name)).map(visibleColumn);

  /** What stands readable beside the seal is part of its place. */
  function placeOf(
    scope: RowScope,
    row: { id: string; change: number; isRemoved: boolean },
    printed: (string | null)[],
  ): Place {
    const beside = [String(row.change), String(row.isRemoved), ...printed];
    return { table: place, rowId: row.id, ownerId: scope.householdId, beside };
  }

  function contentOf(scope: RowScope, row: StoredRow): unknown {
    const printed = visible.map((_, at) => row[`v${at}`] ?? null);
    const { id, change, is_removed: isRemoved } = row;
    return openJson(scope.keys, placeOf(scope, { id, change, isRemoved }, printed), row.sealed);
  }

  return {
    place,
    visible,

    /** Throws where the row does not open, or where its version has no way up. */
    openRow(scope: RowScope, row: StoredRow): SealedRow<Value> {
      const value = upgradedValue(place, version, contentOf(scope, row)) as Value;
      return { id: row.id, change: row.change, value };
    },

    /** Throws where nobody sealed this removal. */
    openTombstone(scope: RowScope, row: StoredRow): void {
      contentOf(scope, row);
    },

    /** The values of `insertText`. */
    valuesOf(scope: WritableRowScope, rows: readonly RowToWrite[], isRemoved: boolean): unknown[] {
      const printed = rows.map((row) => visible.map((column) => column.print(row.visible?.[column.name])));
      const sealed = packBytes(
        rows.map((row, at) => {
          const standing = { id: row.id, change: scope.change, isRemoved };
          return sealJson(scope.keys, placeOf(scope, standing, printed[at]!), row.content);
        }),
      );
      return [
        scope.householdId,
        scope.change,
        rows.map((row) => row.id),
        sealed.bytes,
        sealed.starts,
        sealed.lengths,
        isRemoved,
        ...visible.map((_, column) => printed.map((values) => values[column])),
      ];
    },
  };
}

/** The columns a row is read with; `width` of them visible, filled up with nulls, so that tables can be read as one. */
export function readColumns(visible: readonly VisibleColumn[], width = visible.length): string {
  const texts = Array.from({ length: width }, (_, at) => {
    const column = visible[at];
    return `, ${column === undefined ? 'NULL' : `"${column.name}"`}::text AS v${at}`;
  });
  return `id, change, is_removed, sealed${texts.join('')}`;
}

/** Visible columns travel as arrays of text and are cast on arrival, so one statement takes any number of rows. */
export function insertText(target: string, visible: readonly VisibleColumn[]): string {
  const written = [
    'household_id',
    'change',
    'is_removed',
    'id',
    'sealed',
    ...visible.map(({ name }) => name),
  ];
  return `
    INSERT INTO ${target} (${written.map((column) => `"${column}"`).join(', ')})
    SELECT $1::uuid, $2::bigint, $7::boolean, r.id::uuid, substring($4::bytea FROM r.start FOR r.length)${visible.map((column, at) => `, r.v${at}::${column.type}`).join('')}
      FROM unnest($3::text[], $5::int[], $6::int[]${visible.map((_, at) => `, $${at + 8}::text[]`).join('')})
        AS r(id, start, length${visible.map((_, at) => `, v${at}`).join('')})`;
}
