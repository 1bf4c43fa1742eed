import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asAdministrator, type BareDatabase, openBareDatabase } from '@florin/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from './migrate';
import { DatabaseTooOld } from './run-migrations';

let bare: BareDatabase;
let folder: string;
async function openBare(): Promise<void> {
  bare = await openBareDatabase();
}
const dropBare = () => bare.drop();

async function sql<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
  return asAdministrator(
    { database: bare.address },
    async (client) => (await client.query(statement, values)).rows,
  );
}

const migrateAll = () => bare.migrate();

/** Every row of the catalogs that any change to tables, policies, grants or roles writes anew. */
async function catalogs(): Promise<unknown> {
  const names = [
    'pg_class',
    'pg_policy',
    'pg_namespace',
    'pg_attribute',
    'pg_index',
    'pg_database',
    'pg_default_acl',
  ];
  const parts = names.map(
    (name) => `SELECT '${name}' AS name, count(*), max(xmin::text::bigint) AS newest FROM ${name}
                WHERE true ${name === 'pg_database' ? 'AND datname = current_database()' : ''}`,
  );
  return sql(parts.join(' UNION ALL '));
}

describe('a start on a database that is up to date', () => {
  const refuseDdl = `
    CREATE FUNCTION refuse_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'DDL: %', tg_tag; END $$;
    CREATE EVENT TRIGGER refuse_ddl ON ddl_command_start EXECUTE FUNCTION refuse_ddl()`;

  beforeAll(async () => {
    await openBare();
    await migrateAll();
  });
  afterAll(dropBare);

  test('issues no DDL', async () => {
    await sql(refuseDdl);
    const before = await catalogs();
    await migrateAll();
    expect(await catalogs()).toEqual(before);
    await sql('DROP EVENT TRIGGER refuse_ddl');
  });

  test.each([
    [
      'a table that came without its policy',
      'CREATE TABLE reporting.extra (household_id uuid PRIMARY KEY)',
      'extra',
    ],
    ['a policy that somebody dropped', 'DROP POLICY tenant ON reporting.setting', 'setting'],
    [
      'row-level security that is no longer forced',
      'ALTER TABLE reporting.setting NO FORCE ROW LEVEL SECURITY',
      'setting',
    ],
    ['a grant that was taken away', 'REVOKE ALL ON reporting.setting FROM florin_reporting', 'setting'],
    ['a policy that was opened', 'ALTER POLICY tenant ON reporting.setting USING (true)', 'setting'],
  ])('puts right %s', async (_name, statement, table) => {
    await sql(statement);
    await migrateAll();
    const state = await sql(
      `SELECT relforcerowsecurity AS forced, has_table_privilege('florin_reporting', c.oid, 'INSERT') AS may, p.qual
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         JOIN pg_policies p ON p.schemaname = n.nspname AND p.tablename = c.relname AND p.policyname = 'tenant'
        WHERE n.nspname = 'reporting' AND c.relname = $1`,
      [table],
    );
    expect(state).toEqual([{ forced: true, may: true, qual: expect.stringContaining('household/') }]);
  });
});

describe('migrations', () => {
  beforeEach(async () => {
    await openBare();
    folder = mkdtempSync(join(tmpdir(), 'florin-migrations-'));
  });
  afterEach(async () => {
    await dropBare();
    rmSync(folder, { recursive: true });
  });

  const service = 'migration_test';
  const first = `CREATE SCHEMA ${service};--> statement-breakpoint
    CREATE TABLE ${service}.thing (household_id uuid, number int)`;
  const index = `-- outside a transaction
    CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "thing_number" ON ${service}.thing (number)`;

  function given(files: Record<string, string>): void {
    mkdirSync(join(folder, 'meta'), { recursive: true });
    const entries = Object.keys(files).map((tag, idx) => ({ idx, tag }));
    writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ entries }));
    for (const [tag, text] of Object.entries(files)) writeFileSync(join(folder, `${tag}.sql`), text);
  }

  const run = () =>
    migrate(bare.address, [
      { service, migrationsFolder: folder, password: 'a', relayPassword: 'b', hasJobs: false },
    ]);

  const isValid = async () => {
    const rows = await sql<{ indisvalid: boolean }>(
      `SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('${service}.thing_number')`,
    );
    return rows[0]?.indisvalid;
  };

  test('run in order, each once, also outside a transaction', async () => {
    given({ '0000_first': first, '0001_index': index });
    await run();
    expect(await isValid()).toBe(true);
    await run();
    given({
      '0000_first': first,
      '0001_index': index,
      '0002_more': `ALTER TABLE ${service}.thing ADD COLUMN more int`,
    });
    await run();
    const tags = await sql<{ tag: string }>(
      `SELECT tag FROM florin_migrations.applied WHERE service = '${service}' ORDER BY 1`,
    );
    expect(tags.map(({ tag }) => tag)).toEqual(['0000_first', '0001_index', '0002_more']);
  });

  test('one that was cut off while it made an index begins anew, without the broken index', async () => {
    given({ '0000_first': first });
    await run();
    await sql(`INSERT INTO ${service}.thing VALUES (gen_random_uuid(), 1), (gen_random_uuid(), 1)`);
    given({ '0000_first': first, '0001_index': index });
    await expect(run()).rejects.toThrow(/could not create unique index/);
    expect(await isValid()).toBe(false);
    await sql(`DELETE FROM ${service}.thing`);
    await run();
    expect(await isValid()).toBe(true);
  });

  test('processes that start at once do not wait for each other in a circle', async () => {
    given({ '0000_first': first, '0001_index': index });
    await Promise.all([run(), run(), run()]);
    expect(await isValid()).toBe(true);
  });

  test('one that fails leaves nothing of itself', async () => {
    given({ '0000_first': `${first};--> statement-breakpoint SELECT 1/0` });
    await expect(run()).rejects.toThrow(/division by zero/);
    expect(await sql(`SELECT 1 FROM pg_namespace WHERE nspname = '${service}'`)).toEqual([]);
  });

  test.each([
    [
      'an index that could not be repeated',
      { '0001_index': index.replace('IF NOT EXISTS ', '') },
      /without IF NOT EXISTS/,
    ],
    [
      'one that was changed after it was applied',
      { '0000_first': `${first} ` },
      /was changed after it was applied/,
    ],
  ])('refuse %s', async (_name, files, said) => {
    given({ '0000_first': first });
    await run();
    given({ '0000_first': first, ...files });
    await expect(run()).rejects.toThrow(said);
  });

  test('a database from before the first release is refused, and nothing is written', async () => {
    await sql('DROP SCHEMA florin_migrations CASCADE; CREATE SCHEMA florin_migrations');
    given({ '0000_first': first });
    await expect(run()).rejects.toThrow(DatabaseTooOld);
    expect(await sql(`SELECT 1 FROM pg_namespace WHERE nspname = '${service}'`)).toEqual([]);
  });

  test('a table that nothing would keep apart stops the start', async () => {
    given({ '0000_first': first.replace('household_id', 'anybody') });
    await expect(run()).rejects.toThrow(/has no household_id/);
  });
});
