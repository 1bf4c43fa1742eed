import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The real program, as `npm start` runs it, on directories of its own. */
export type FlorinProcess = {
  url: string;
  /** As a power cut would: nothing gets to tidy up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export type Directories = { dataDir: string; keyDir: string };

/** Resolves when the program says that it is ready; fails with what it said instead. */
export async function startFlorin(directories: Directories): Promise<FlorinProcess> {
  const { child, output } = launch(directories);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const said = /Florin is ready: (http:\S+)/.exec(output().stdout)?.[1];
      if (said) resolve(said);
    });
    child.on('close', () => reject(new Error(`Florin ended instead of starting: ${output().stderr}`)));
  });
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'close');
  }
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** For a start that is to be refused: how it ended, and what it said. */
export async function refusedStart(
  directories: Directories,
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  return runFlorin(directories, ['--port', '0']);
}

/** Runs the program for a task at the end of which it ends by itself. */
export async function runFlorin(
  directories: Directories,
  args: readonly string[],
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const { child, output } = launch(directories, args);
  await once(child, 'close');
  return { exitCode: child.exitCode, ...output() };
}

function launch({ dataDir, keyDir }: Directories, args: readonly string[] = ['--port', '0']) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', 'apps/server/src/main.ts', ...args],
    {
      cwd: root,
      env: { ...process.env, FLORIN_DATA_DIR: dataDir, FLORIN_KEY_DIR: keyDir, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return { child, output: () => ({ stdout, stderr }) };
}
