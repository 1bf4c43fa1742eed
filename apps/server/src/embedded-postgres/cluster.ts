import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartRefusal } from '../directories';
import { flushDirectory } from '../directories/files';
import type { Binaries } from './binaries';
import { withParentDeathSignal } from './end-with-parent';
import { readable } from './failure';
import type { RunAs } from './run-as';

export const SUPERUSER = 'florin';

/** A cluster is initialised here and renamed when it is whole, so one under its final name was finished. */
const UNFINISHED_DIR = 'postgres.unfinished';

export type Cluster = {
  dir: string;
  /** The name by which PostgreSQL itself reaches `dir`, from the working directory `dir`. */
  nameWithin: string;
};

export function clusterOf(dataDir: string): Cluster {
  const dir = join(dataDir, 'postgres');
  return { dir, nameWithin: nameWithin(dir) };
}

/**
 * Run by root, PostgreSQL is another user, who may not pass through the directories above, such as /root. Linux
 * has a name for the working directory that needs no passage: proc(5), /proc/<pid>/cwd.
 */
function nameWithin(dir: string): string {
  return process.getuid?.() === 0 && process.platform === 'linux' ? '/proc/self/cwd' : dir;
}

/** Refuses a cluster that is damaged or of another major version, before anything touches it. */
export function inspectCluster({ dir }: Cluster, { majorVersion }: Binaries): 'absent' | 'present' {
  if (!existsSync(dir)) return 'absent';
  const missing = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal', 'pg_hba.conf'].find(
    (name) => !existsSync(join(dir, name)),
  );
  if (missing !== undefined) {
    throw new StartRefusal(
      `The database in ${dir} is incomplete (${missing} is missing): restore the whole data directory from your backup, or, if it holds nothing you need, delete it and start again.`,
    );
  }
  const found = readFileSync(join(dir, 'PG_VERSION'), 'utf8').trim();
  if (found === majorVersion) return 'present';
  throw new StartRefusal(
    `The database in ${dir} is of PostgreSQL ${found} and this Florin brings PostgreSQL ${majorVersion}: start it with the Florin that made it, export, and import into a new data directory.`,
  );
}

/** initdb, in a directory that takes its final name only when it is complete. Throws a StartRefusal. */
export async function initialiseCluster(
  dataDir: string,
  { binDir }: Binaries,
  runAs: RunAs,
  superuserPassword: string,
): Promise<void> {
  const unfinished = join(dataDir, UNFINISHED_DIR);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const secrets = mkdtempSync(join(runAs.uid === undefined ? tmpdir() : '/tmp', 'florin-'));
  const passwordFile = join(secrets, 'password');
  try {
    writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
    if (runAs.uid !== undefined) {
      for (const path of [unfinished, passwordFile, secrets]) chownSync(path, runAs.uid, runAs.gid);
    }
    await runInitdb(join(binDir, 'initdb'), unfinished, passwordFile, runAs);
    renameSync(unfinished, join(dataDir, 'postgres'));
    flushDirectory(dataDir);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
}

function runInitdb(initdb: string, dir: string, passwordFile: string, { uid, gid }: RunAs): Promise<void> {
  const args = [
    ...['-D', nameWithin(dir), '-U', SUPERUSER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...['--data-checksums', '--no-instructions'],
  ];
  const bare = { program: initdb, args };
  const { program, args: wrapped } = withParentDeathSignal(bare, 'SIGKILL') ?? bare;
  return new Promise((resolve, reject) => {
    const child = spawn(program, wrapped, {
      cwd: dir,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid }),
    });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      reject(new StartRefusal(`PostgreSQL cannot make its database in ${dir}: ${readable(errors)}.`));
    });
  });
}

/** PostgreSQL starts only in a directory closed to others; a copy made by hand is often open. */
export function closeToOthers({ dir }: Cluster): void {
  if ((statSync(dir).mode & 0o777) === 0o700) return;
  chmodSync(dir, 0o700);
}
