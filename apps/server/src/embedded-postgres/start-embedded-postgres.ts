import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { refusalFromFileError, StartRefusal } from '../directories';
import { type Binaries, findBinaries } from './binaries';
import {
  type Cluster,
  closeToOthers,
  clusterOf,
  initialiseCluster,
  inspectCluster,
  SUPERUSER,
} from './cluster';
import { watchOver, withParentDeathSignal } from './end-with-parent';
import { ensureDatabase } from './ensure-database';
import { readable } from './failure';
import { clearLeftovers } from './orphan';
import { chooseRunAs, giveCluster, type RunAs } from './run-as';
import { PORT, settingArguments } from './settings';
import { makeSocketDirectory } from './socket-directory';

export type EmbeddedPostgresOptions = {
  /** Florin's data directory, which the caller holds alone; the cluster is its folder `postgres`. */
  dataDir: string;
  /** Derived from the master key, so that it is the same at every start. */
  superuserPassword: string;
  log: { info(facts: object, message: string): void; warn(facts: object, message: string): void };
  /** The database to make and connect to. */
  database?: string;
  /** Server settings that replace the usual ones; tests give up durability here for speed. */
  settings?: Readonly<Record<string, string>>;
  /** Where the kernel could end PostgreSQL with this process, use a watchdog process all the same. */
  endWithParentBy?: 'signal' | 'watchdog';
};

export type Exit = { code: number | null; signal: NodeJS.Signals | null; wasAskedTo: boolean };

export type EmbeddedPostgres = {
  /** `host` is the directory of a unix socket, as node-postgres and libpq take it. */
  connection: { host: string; port: number; user: string; password: string; database: string };
  pid: number;
  /** Ends PostgreSQL, open connections first, and waits until it has ended. Safe to call twice. */
  stop(): Promise<void>;
  /** Resolves when PostgreSQL has ended, whoever ended it. Never rejects. */
  exited: Promise<Exit>;
};

/** Crash recovery replays at most max_wal_size, which even a slow disk reads within this time. */
const READY_TIMEOUT_MS = 300_000;

/**
 * Starts the PostgreSQL that belongs to `dataDir`, making its cluster on first start, and returns once it answers.
 * It listens on a private unix socket only and ends with this process, even when that is killed with -9.
 * Throws a StartRefusal.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const cluster = clusterOf(options.dataDir);
  try {
    const runAs = chooseRunAs(cluster.dir);
    const binaries = findBinaries(runAs);
    if (inspectCluster(cluster, binaries) === 'absent') {
      options.log.info({ clusterDir: cluster.dir }, 'making the database');
      await initialiseCluster(options.dataDir, binaries, runAs, options.superuserPassword);
    }
    giveCluster(cluster.dir, runAs);
    closeToOthers(cluster);
    await clearLeftovers(cluster.dir);
    return await run(options, cluster, binaries, runAs);
  } catch (error) {
    if (error instanceof StartRefusal || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw refusalFromFileError(error, `use its database in ${cluster.dir}`, 'FLORIN_DATA_DIR');
  }
}

async function run(
  options: EmbeddedPostgresOptions,
  cluster: Cluster,
  binaries: Binaries,
  runAs: RunAs,
): Promise<EmbeddedPostgres> {
  const socketDir = makeSocketDirectory(cluster.dir, runAs);
  const { child, dismissWatchdog } = launch(options, cluster, binaries, runAs, socketDir);
  let wasAskedTo = false;
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-8_000);
    for (const line of text.split('\n')) {
      if (!wasAskedTo && /^(FATAL|PANIC):/.test(line)) options.log.warn({ line }, 'postgres');
    }
  });
  const exited = new Promise<Exit>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      dismissWatchdog();
      // After an end that nobody asked for, another start may have made this directory its own already.
      if (wasAskedTo) rmSync(socketDir, { recursive: true, force: true });
      resolve({ code, signal, wasAskedTo });
    };
    child.once('close', end);
    child.once('error', () => end(null, null));
  });
  const stop = async () => {
    wasAskedTo = true;
    await end(child, exited);
  };
  const connection = {
    host: socketDir,
    port: PORT,
    user: SUPERUSER,
    password: options.superuserPassword,
    database: options.database ?? 'florin',
  };
  try {
    await untilReady(cluster, child, exited, () => errors);
    await ensureDatabase(connection);
  } catch (error) {
    await stop();
    throw error;
  }
  return { connection, pid: child.pid as number, stop, exited };
}

/** In a session of its own, so that Ctrl-C in the terminal reaches Florin alone, which ends PostgreSQL last. */
function launch(
  options: EmbeddedPostgresOptions,
  cluster: Cluster,
  { binDir }: Binaries,
  { uid, gid }: RunAs,
  socketDir: string,
) {
  const bare = {
    program: join(binDir, 'postgres'),
    args: ['-D', cluster.nameWithin, ...settingArguments(socketDir, options.settings ?? {})],
  };
  const wrapped = options.endWithParentBy === 'watchdog' ? undefined : withParentDeathSignal(bare, 'SIGQUIT');
  const { program, args } = wrapped ?? bare;
  const child = spawn(program, args, {
    cwd: cluster.dir,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    ...(uid === undefined ? {} : { uid, gid }),
  });
  const watchdog = wrapped === undefined ? watchOver(child, 'SIGQUIT') : undefined;
  return { child, dismissWatchdog: () => watchdog?.dismiss() };
}

/** The eighth line of postmaster.pid says `ready` once connections are accepted, as pg_ctl reads it. */
async function untilReady(
  { dir }: Cluster,
  child: ChildProcess,
  exited: Promise<Exit>,
  errors: () => string,
): Promise<void> {
  let hasEnded = false;
  void exited.then(() => {
    hasEnded = true;
  });
  const deadline = performance.now() + READY_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if (hasEnded) throw new StartRefusal(`PostgreSQL cannot start on ${dir}: ${readable(errors())}.`);
    if (isReady(join(dir, 'postmaster.pid'), child.pid)) return;
    await sleep(10);
  }
  throw new StartRefusal(
    `PostgreSQL on ${dir} did not become ready within ${READY_TIMEOUT_MS / 1000} seconds: start Florin again.`,
  );
}

function isReady(file: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** Fast, then immediate, then by force: SIGINT, SIGQUIT and SIGKILL, as PostgreSQL's manual, 18.5, defines them. */
async function end(child: ChildProcess, exited: Promise<Exit>): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 8_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    child.kill(signal);
    const patience = new AbortController();
    const ended = await Promise.race([
      exited.then(() => true),
      sleep(patienceMs, false, { signal: patience.signal }).catch(() => false),
    ]);
    patience.abort();
    if (ended) return;
  }
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined)
    await once(child, 'close');
}
