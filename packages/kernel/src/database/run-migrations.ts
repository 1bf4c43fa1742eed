import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** The first line of a file whose statements PostgreSQL does not take inside a transaction. */
const outsideMarker = '-- outside a transaction';
const separator = '--> statement-breakpoint';
const concurrentIndex = /CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\s+(IF\s+NOT\s+EXISTS\s+)?"?(\w+)"?/i;

/** The database is of a program from before the first release, whose data no version reads. */
export class DatabaseTooOld extends Error {
  override readonly name = 'DatabaseTooOld';
  readonly isLoggable = true;

  constructor() {
    super('the database was made by a Florin from before its first release');
  }
}

type Journal = { entries: { idx: number; tag: string }[] };

/**
 * Applies the migrations of a service that were not applied yet, in the order of the journal that drizzle-kit writes. A
 * file is one transaction, with the note that it was applied. One that begins with `-- outside a transaction` runs
 * statement by statement, and again from its first one after it was cut off, so each of them bears being repeated.
 */
export async function runMigrations(client: pg.Client, service: string, folder: string): Promise<void> {
  const applied = await appliedHashes(client, service);
  const journal = JSON.parse(await readFile(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
  for (const { tag } of journal.entries.sort((a, b) => a.idx - b.idx)) {
    const text = await readFile(join(folder, `${tag}.sql`), 'utf8');
    const hash = createHash('sha256').update(text).digest('hex');
    const appliedHash = applied.get(tag);
    if (appliedHash === hash) continue;
    if (appliedHash !== undefined)
      throw new Error(
        `migration ${tag} of ${service} was changed after it was applied: undo that, and add a new one`,
      );
    const statements = text.split(separator).filter((statement) => statement.trim() !== '');
    const note = () =>
      client.query(
        'INSERT INTO florin_migrations.applied (service, tag, hash, applied_at) VALUES ($1, $2, $3, now())',
        [service, tag, hash],
      );
    if (text.startsWith(outsideMarker)) await runOutside(client, service, tag, statements, note);
    else await runInside(client, statements, note);
  }
}

/** Makes the tables in which migrations are noted, where they are not there yet. */
export async function ensureMigrationTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ has: boolean }>(
    `SELECT to_regclass('florin_migrations.access') IS NOT NULL AS has`,
  );
  if (rows[0]?.has) return;
  const { rows: older } = await client.query(
    `SELECT 1 FROM pg_namespace WHERE nspname = 'florin_migrations'`,
  );
  if (older.length > 0) throw new DatabaseTooOld();
  await client.query(`
    BEGIN;
    CREATE SCHEMA IF NOT EXISTS florin_migrations;
    CREATE TABLE IF NOT EXISTS florin_migrations.applied (
      service text NOT NULL, tag text NOT NULL, hash text NOT NULL, applied_at timestamptz NOT NULL, PRIMARY KEY (service, tag));
    CREATE TABLE IF NOT EXISTS florin_migrations.access (service text PRIMARY KEY, fingerprint text NOT NULL);
    COMMIT;
  `);
}

async function appliedHashes(client: pg.Client, service: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ tag: string; hash: string }>(
    'SELECT tag, hash FROM florin_migrations.applied WHERE service = $1',
    [service],
  );
  return new Map(rows.map(({ tag, hash }) => [tag, hash]));
}

async function runInside(client: pg.Client, statements: readonly string[], note: () => Promise<unknown>) {
  await client.query('BEGIN');
  try {
    for (const statement of statements) await client.query(statement);
    await note();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function runOutside(
  client: pg.Client,
  service: string,
  tag: string,
  statements: readonly string[],
  note: () => Promise<unknown>,
) {
  for (const statement of statements) {
    const index = concurrentIndex.exec(statement);
    if (index !== null) {
      if (index[1] === undefined)
        throw new Error(`migration ${tag} of ${service} makes the index ${index[2]} without IF NOT EXISTS`);
      await dropInvalidIndex(client, service, index[2]!);
    }
    await client.query(statement);
  }
  await note();
}

/** An index whose making was cut off stands in the way of its name and serves no query. */
async function dropInvalidIndex(client: pg.Client, service: string, name: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = $1 AND c.relname = $2 AND NOT i.indisvalid`,
    [service, name],
  );
  if (rows.length === 0) return;
  await client.query(`DROP INDEX CONCURRENTLY ${pg.escapeIdentifier(service)}.${pg.escapeIdentifier(name)}`);
}
