import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const readyWithinMs = 120_000;

export type ServerProcess = { url: string; pid: number; stop(): Promise<void> };
export type ServerData = { env: NodeJS.ProcessEnv; remove(): void };

/** A data and a key directory of their own, so that a person's data is never touched. */
export function temporaryData(): ServerData {
  const folder = mkdtempSync(join(tmpdir(), 'florin-bench-'));
  return {
    env: { FLORIN_DATA_DIR: join(folder, 'data'), FLORIN_KEY_DIR: join(folder, 'keys') },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Starts Florin as `npm start` does: all roles in one process, embedded PostgreSQL with its usual, durable
 * settings. `FLORIN_BENCH_NODE_OPTIONS` reaches the server alone, for profiles.
 */
export async function startServer(data: ServerData): Promise<ServerProcess> {
  const options = (process.env.FLORIN_BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean);
  const child = spawn(process.execPath, [...options, '--import', 'tsx', main, '--port', '0'], {
    cwd: root,
    env: { ...process.env, ...data.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(child);
  return {
    url,
    pid: child.pid!,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Florin was not ready in time: ${output}`)),
      readyWithinMs,
    );
    child.once('exit', (code) => reject(new Error(`Florin ended with ${code}: ${output}`)));
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const url = /Florin is ready: (\S+)/.exec(output)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}
