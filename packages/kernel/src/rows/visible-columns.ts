import type { PgColumn } from 'drizzle-orm/pg-core';

/**
 * A column that stands readable beside a sealed row, and how a value is written so that the database prints it
 * again in the same form: a seal binds that form.
 */
export type VisibleColumn = { name: string; type: string; print(value: unknown): string | null };

const day = /^\d{4}-\d{2}-\d{2}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const printers: Readonly<Record<string, (value: unknown) => string>> = {
  text: String,
  date: (value) => matched(String(value), day, 'a day is written YYYY-MM-DD'),
  uuid: printUuid,
  'uuid[]': (value) => `{${(value as readonly unknown[]).map(printUuid).join(',')}}`,
};

/** Types whose printed form could differ from the written one are refused when the service starts. */
export function visibleColumn(column: PgColumn): VisibleColumn {
  const type = column.getSQLType();
  const print = printers[type];
  if (print === undefined)
    throw new Error(`column ${column.name} of type ${type} cannot stand beside a sealed row`);
  return {
    name: column.name,
    type,
    print: (value) => (value === null || value === undefined ? null : print(value)),
  };
}

function printUuid(value: unknown): string {
  return matched(String(value).toLowerCase(), uuid, 'an id is a UUID');
}

function matched(text: string, form: RegExp, otherwise: string): string {
  if (!form.test(text)) throw new TypeError(otherwise);
  return text;
}
