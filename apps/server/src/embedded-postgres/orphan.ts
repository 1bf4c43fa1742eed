import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from '../directories';
import { isRunning } from '../directories/process-identity';

/**
 * Clears what an earlier program left on this cluster. The caller holds the data directory, so a PostgreSQL that
 * still runs here is an orphan of a killed program and is ended; a postmaster.pid that names anything else is
 * stale, and is removed because PostgreSQL itself would take any living process of that id for its own.
 */
export async function clearLeftovers(clusterDir: string): Promise<void> {
  const file = join(clusterDir, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === undefined) return;
  if (isPostgresOf(pid, clusterDir)) await endOrphan(pid, clusterDir);
  rmSync(file, { force: true });
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 1 ? pid : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A postmaster's working directory is its cluster; where /proc is missing, its command line names the cluster. */
function isPostgresOf(pid: number, clusterDir: string): boolean {
  if (!isRunning(pid)) return false;
  if (process.platform !== 'linux') {
    const found = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return found.stdout.includes('postgres') && found.stdout.includes(clusterDir);
  }
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir);
  } catch {
    return false;
  }
}

/** A fast shutdown first, then an immediate one, from which the next start recovers. */
async function endOrphan(pid: number, clusterDir: string): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 8_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = performance.now() + patienceMs;
    while (performance.now() < deadline) {
      if (!isPostgresOf(pid, clusterDir)) return;
      await sleep(20);
    }
  }
  throw new StartRefusal(
    `An earlier PostgreSQL, process ${pid}, still holds ${clusterDir} and does not end: end it by hand (kill ${pid}).`,
  );
}
