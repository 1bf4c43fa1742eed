import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '../directories';
import { clusterOf, SUPERUSER } from './cluster';
import { PORT } from './settings';
import type { EmbeddedPostgres } from './start-embedded-postgres';

/** How to reach the PostgreSQL that another process started on `dataDir`: the fifth line of postmaster.pid names its socket. */
export function runningPostgres(dataDir: string, superuserPassword: string): EmbeddedPostgres['connection'] {
  const { dir } = clusterOf(dataDir);
  const lines = pidFile(join(dir, 'postmaster.pid')).split('\n');
  const host = lines[4]?.trim();
  if (!host || lines[7]?.trim() !== 'ready') {
    throw new StartRefusal(`The database in ${dir} is starting or ending: try again in a moment.`);
  }
  return { host, port: PORT, user: SUPERUSER, password: superuserPassword, database: 'florin' };
}

function pidFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
