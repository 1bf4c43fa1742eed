import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Starts one role. Its lines pass through, but instead of those that say it has started, `onReady` is called. */
export function startRole(root, role, env, onReady = () => {}) {
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', '--import', join(root, 'tools', 'split', 'end-with-parent.mjs')],
      ...[join(root, 'apps', 'server', 'src', 'main.ts'), `--role=${role}`],
    ],
    // A group of its own: Ctrl-C in the terminal reaches the starter alone, which then asks each role once.
    { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'], detached: true },
  );
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (/"slug":"started"/.test(line)) onReady();
    else if (!line.startsWith('Florin is ready')) console.log(line);
  });
  return child;
}

/** Runs a role that ends by itself and returns its exit code. */
export function runOnce(root, role, env) {
  return new Promise((resolve) => {
    const child = startRole(root, role, env);
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 128));
  });
}
