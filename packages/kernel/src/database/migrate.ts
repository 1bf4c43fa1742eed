import { createHash } from 'node:crypto';
import pg from 'pg';
import { jobTablesVersion, migrateJobs } from '../jobs/migrate-jobs';
import { accessFingerprint, appliedFingerprint, rememberFingerprint } from './access-state';
import { connectionConfig, type DatabaseAddress } from './database';
import { ensureMigrationTables, runMigrations } from './run-migrations';
import { accessStatements } from './secure-schema';

export type ServiceSchema = {
  service: string;
  /** Folder of the generated SQL files. */
  migrationsFolder: string;
  /** The passwords of the two roles of the service. */
  password: string;
  relayPassword: string;
  /** Whether the service runs jobs and so needs their tables. */
  hasJobs: boolean;
};

/** Any constant will do; two starting processes must not migrate at once. */
const migrationLock = 7_305_011;
const lockPollMs = 100;

/** The role a service reads and writes its schema as. */
export function roleOf(service: string): string {
  return `florin_${service}`;
}

/** The role that publishes the outbox of every household and forgets old answers and deliveries; it reads nothing else. */
export function relayRoleOf(service: string): string {
  return `florin_${service}_relay`;
}

/**
 * Brings each schema up to date as the database's administrator, then sees to it that grants and row-level security are
 * as wanted and that no table escaped them. Where all is so already, nothing is written and no table is locked. Safe to
 * run from several processes and any number of times.
 */
export async function migrate(
  administrator: DatabaseAddress,
  schemas: readonly ServiceSchema[],
): Promise<void> {
  const client = new pg.Client(connectionConfig(administrator));
  await client.connect();
  try {
    await takeLock(client);
    await ensureMigrationTables(client);
    for (const schema of schemas) {
      await runMigrations(client, schema.service, schema.migrationsFolder);
      await secureSchema(client, administrator, schema);
    }
  } finally {
    await client.end();
  }
}

/** Asks again and again: a session that waits inside PostgreSQL would hold up an index that is made concurrently. */
async function takeLock(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
      migrationLock,
    ]);
    if (rows[0]?.taken) return;
    await new Promise((resolve) => setTimeout(resolve, lockPollMs));
  }
}

async function secureSchema(
  client: pg.Client,
  administrator: DatabaseAddress,
  schema: ServiceSchema,
): Promise<void> {
  const { service } = schema;
  const roles = [roleOf(service), relayRoleOf(service)];
  const statements = await accessStatements(client, service, administrator.database);
  const wanted = [
    statements,
    // Derived from 256 bits, so its hash tells nobody anything.
    [schema.password, schema.relayPassword].map((password) =>
      createHash('sha256').update(password).digest('hex'),
    ),
    schema.hasJobs ? jobTablesVersion() : null,
  ];
  const current = await accessFingerprint(client, service, roles, wanted);
  if (current === (await appliedFingerprint(client, service))) return;
  await ensureRole(client, roleOf(service), schema.password);
  await ensureRole(client, relayRoleOf(service), schema.relayPassword);
  for (const statement of statements) await client.query(statement);
  if (schema.hasJobs) await makeJobTables(client, administrator, schema);
  await rememberFingerprint(client, service, await accessFingerprint(client, service, roles, wanted));
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const existing = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = existing.rowCount ? 'ALTER' : 'CREATE';
  await client.query(
    `${verb} ROLE ${pg.escapeIdentifier(role)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
  );
  // A seal binds days as they are printed.
  await client.query(`ALTER ROLE ${pg.escapeIdentifier(role)} SET DateStyle = 'ISO, YMD'`);
}

/** The job library makes its own tables and must own them, so its role may create a schema for that moment. */
async function makeJobTables(
  client: pg.Client,
  administrator: DatabaseAddress,
  schema: ServiceSchema,
): Promise<void> {
  const database = pg.escapeIdentifier(administrator.database);
  const role = roleOf(schema.service);
  await client.query(`GRANT CREATE ON DATABASE ${database} TO ${pg.escapeIdentifier(role)}`);
  try {
    await migrateJobs(schema.service, { ...administrator, user: role, password: schema.password });
  } finally {
    await client.query(`REVOKE CREATE ON DATABASE ${database} FROM ${pg.escapeIdentifier(role)}`);
  }
}
