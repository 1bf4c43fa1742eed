import { createRequire } from 'node:module';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { connectionConfig, type DatabaseAddress } from '../database/database';

/** The schema of a service's job tables. */
export function jobSchemaOf(service: string): string {
  return `${service}_jobs`;
}

/** The version of the library whose tables these are. */
export function jobTablesVersion(): string {
  return (createRequire(import.meta.url)('graphile-worker/package.json') as { version: string }).version;
}

/** Makes or updates the job tables; runs as the service's own role, which owns that schema. */
export async function migrateJobs(service: string, address: DatabaseAddress): Promise<void> {
  const pool = new pg.Pool({ ...connectionConfig(address), max: 2 });
  try {
    await runMigrations({ pgPool: pool, schema: jobSchemaOf(service) });
  } finally {
    await pool.end();
  }
}
