import {
  bigint,
  boolean,
  type ExtraConfigColumn,
  index,
  type PgColumnBuilderBase,
  type PgSchema,
  type PgTableExtraConfigValue,
  primaryKey,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytes } from './columns';

/**
 * A table of rows that devices keep: sealed as a whole, found by id, and read by change number. `visible`
 * names the few columns that are not sealed because queries need them: days, ids of accounts and categories,
 * keyed fingerprints; `indexes` makes them quick to search.
 */
export function syncedTable<Name extends string, Visible extends Record<string, PgColumnBuilderBase>>(
  schema: PgSchema,
  name: Name,
  visible: Visible,
  indexes: (
    columns: Record<keyof Visible | 'householdId' | 'id', ExtraConfigColumn>,
  ) => PgTableExtraConfigValue[] = () => [],
) {
  return schema.table(
    name,
    {
      householdId: uuid('household_id').notNull(),
      id: uuid('id').notNull(),
      change: bigint('change', { mode: 'number' }).notNull(),
      /** A tombstone keeps its id and change so that other devices learn of the removal; its content is gone. */
      isRemoved: boolean('is_removed').notNull().default(false),
      sealed: bytes('sealed').notNull(),
      ...visible,
    },
    (table) => [
      primaryKey({ columns: [table.householdId, table.id] }),
      index(`${name}_change`).on(table.householdId, table.change),
      ...indexes(table as never),
    ],
  );
}
