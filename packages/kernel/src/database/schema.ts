/** What services build their tables from, so that they need not know which library makes the SQL. */
export {
  bigint,
  boolean,
  date,
  index,
  integer,
  type PgSchema,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
