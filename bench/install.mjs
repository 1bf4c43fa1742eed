import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

/**
 * Installs what only the benchmark needs, in its own folder, when it is missing; without what packages do on being
 * installed, since compiling the peer's database takes minutes and the app's benchmark needs none of it.
 */
export function installBench() {
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  console.log('Installing what only the benchmark needs: Actual Budget’s engine and Lighthouse …');
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
}

/** Gets or compiles the database of Actual Budget's engine, when it is missing. */
export function buildPeer() {
  if (existsSync(join(folder, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'))) return;
  console.log('Building the database of Actual Budget’s engine, which can take minutes …');
  npm('rebuild', 'better-sqlite3', '--loglevel=error');
}

function npm(...args) {
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
