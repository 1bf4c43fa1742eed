import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

export type Command = { program: string; args: string[] };

let hasSetpriv: boolean | undefined;

/**
 * Wraps a command so that the kernel sends it `signal` when this process dies, however it dies (prctl(2),
 * PR_SET_PDEATHSIG, set by util-linux's setpriv). Returns undefined where that does not exist, as on macOS.
 */
export function withParentDeathSignal(
  { program, args }: Command,
  signal: NodeJS.Signals,
): Command | undefined {
  hasSetpriv ??=
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', signal, 'true']).status === 0;
  return hasSetpriv ? { program: 'setpriv', args: ['--pdeathsig', signal, program, ...args] } : undefined;
}

/** The watchdog lives on the pipe to us: its end without the word `done` before it means that we were killed. */
const WATCHDOG = `
const [pid, signal] = process.argv.slice(1);
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});
process.stdin.on('data', () => process.exit(0));
process.stdin.on('end', () => {
  try { process.kill(Number(pid), signal); } catch {}
  process.exit(0);
});
`;

/** Does by a small process of its own what a parent-death signal does. Call `dismiss` once the child has ended. */
export function watchOver(child: ChildProcess, signal: NodeJS.Signals): { dismiss(): void } {
  const watchdog = spawn(process.execPath, ['-e', WATCHDOG, String(child.pid), signal], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    env: {},
  });
  watchdog.on('error', () => {});
  watchdog.stdin.on('error', () => {});
  watchdog.unref();
  (watchdog.stdin as unknown as { unref?(): void }).unref?.();
  return { dismiss: () => watchdog.stdin.end('done') };
}
