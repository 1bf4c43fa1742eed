import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const LOOK_EVERY_MS = 500;
const GRACE_MS = 20_000;

/**
 * `npm start` puts npm, and perhaps a shell, between the person and Florin. When npm is killed it can tell nobody,
 * so its absence is looked for, and Florin then ends as if it had been asked to. A closed terminal counts as asking.
 * To be called once; the server has its own handlers for SIGINT and SIGTERM.
 */
export function endWithNpm() {
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      isEnding = true;
    });
  }
  process.on('SIGHUP', end);

  /** A second request means "at once" to the server, so it is made only where none has come yet. */
  function end() {
    if (isEnding) return;
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(143), GRACE_MS).unref();
  }

  if (process.env.npm_lifecycle_event === undefined) return;
  const npmPid = findNpm();
  if (npmPid === undefined) return;
  const timer = setInterval(() => {
    if (parentOf(npmPid) !== undefined) return;
    clearInterval(timer);
    end();
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** npm calls itself `npm start` in the process table; it is the parent, or the parent's parent past a shell. */
function findNpm() {
  for (
    let pid = process.ppid, step = 0;
    pid !== undefined && pid > 1 && step < 3;
    pid = parentOf(pid), step += 1
  ) {
    if (/\bnpm\b/.test(commandOf(pid))) return pid;
  }
  return undefined;
}

/** The parent's id, or undefined when the process has ended, though nobody may have collected it yet. */
function parentOf(pid) {
  if (process.platform !== 'linux') {
    const [parent, state] = ps(pid, 'ppid=,stat=').trim().split(/\s+/);
    return parent && !state?.startsWith('Z') ? Number(parent) : undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}

function commandOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function ps(pid, format) {
  return spawnSync('ps', ['-o', format, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}
