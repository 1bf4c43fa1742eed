import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { migrateJobs } from '../jobs/migrate-jobs';
import { connectionConfig, type DatabaseAddress } from './database';
import { secureSchema } from './secure-schema';

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

/** The role a service reads and writes its schema as. */
export function roleOf(service: string): string {
  return `florin_${service}`;
}

/** The role that publishes the outbox of every household and forgets old answers and deliveries; it reads nothing else. */
export function relayRoleOf(service: string): string {
  return `florin_${service}_relay`;
}

/**
 * Brings each schema up to date as the database's administrator, then grants, forces row-level security and
 * checks that no table escaped it. Safe to run from several processes and any number of times.
 */
export async function migrate(
  administrator: DatabaseAddress,
  schemas: readonly ServiceSchema[],
): Promise<void> {
  const client = new pg.Client(connectionConfig(administrator));
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(administrator.database)} FROM PUBLIC`);
    for (const schema of schemas) {
      await ensureRole(client, roleOf(schema.service), schema.password);
      await ensureRole(client, relayRoleOf(schema.service), schema.relayPassword);
      await applyMigrations(drizzle(client), {
        migrationsFolder: schema.migrationsFolder,
        migrationsSchema: 'florin_migrations',
        migrationsTable: schema.service,
      });
      await secureSchema(client, schema.service, administrator.database);
      if (schema.hasJobs) await makeJobTables(client, administrator, schema);
    }
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const existing = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = existing.rowCount ? 'ALTER' : 'CREATE';
  await client.query(
    `${verb} ROLE ${pg.escapeIdentifier(role)} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(password)}`,
  );
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
