import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseAddress } from '@florin/kernel/database';
import { localMasterKey } from '@florin/kernel/keyring';
import { startEmbeddedPostgres } from '@florin/server/embedded-postgres';
import { migrateSystem, services } from '@florin/server/system';
import pg from 'pg';

/** The key of every test system; the roles' passwords follow from it, so systems can share one server. */
export const testMasterKey = localMasterKey(Buffer.alloc(32, 7));

const templateName = 'florin_template';

export type TestServer = { administrator: DatabaseAddress; stop(): Promise<void> };

/** One embedded PostgreSQL for a whole run of tests, with a migrated database to copy from. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'florin-test-'));
  const postgres = await startEmbeddedPostgres({
    dataDir,
    superuserPassword: 'test-administrator',
    log: { info: () => {}, warn: () => {} },
    database: templateName,
    // What a test wrote need not survive the machine.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  const administrator: DatabaseAddress = { ...postgres.connection, tls: 'off' };
  await migrateSystem(administrator, testMasterKey, Object.values(services));
  return {
    administrator,
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const administratorVariable = 'FLORIN_TEST_ADMINISTRATOR';

/** Tells the processes of this run of tests where the shared server is. */
export function shareTestServer(administrator: DatabaseAddress): void {
  process.env[administratorVariable] = JSON.stringify(administrator);
}

/** The server this run shares, or undefined where a test file runs by itself. */
export function sharedAdministrator(): DatabaseAddress | undefined {
  const shared = process.env[administratorVariable];
  return shared ? (JSON.parse(shared) as DatabaseAddress) : undefined;
}

/** A fresh copy of the migrated database. */
export async function createTestDatabase(
  administrator: DatabaseAddress,
  name: string,
): Promise<DatabaseAddress> {
  await asAdministrator(administrator, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  return { ...administrator, database: name };
}

export async function dropTestDatabase(administrator: DatabaseAddress, name: string): Promise<void> {
  await asAdministrator(administrator, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** Cuts relays and schedulers off, in the middle of whatever they do. */
export async function cutRelays(administrator: DatabaseAddress, name: string): Promise<void> {
  await asAdministrator(
    administrator,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND usename LIKE 'florin\\_%\\_relay'`,
  );
}

async function asAdministrator(administrator: DatabaseAddress, text: string): Promise<void> {
  const { host, port, user, password } = administrator;
  const client = new pg.Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
