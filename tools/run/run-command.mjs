import { spawn } from 'node:child_process';

const running = new Set();
let isForwarding = false;

/**
 * Runs a program to its end and returns `{ code, output }`; output is stdout and stderr as they came, mixed.
 * A signal to this process is passed on, and the second of its kind ends the program by force.
 */
export function runCommand(program, args, { cwd, env } = {}) {
  forwardSignals();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    running.add(child);
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const end = (code, last = '') => {
      running.delete(child);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + last });
    };
    child.once('error', (error) => end(127, `${error.message}\n`));
    child.once('close', (code, signal) => end(code ?? 128, signal === null ? '' : `ended by ${signal}\n`));
  });
}

function forwardSignals() {
  if (isForwarding) return;
  isForwarding = true;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    let isRepeated = false;
    process.on(signal, () => {
      if (running.size === 0) process.exit(code);
      for (const child of running) {
        child.kill(isRepeated ? 'SIGKILL' : signal);
        child.once('close', () => process.exit(code));
      }
      isRepeated = true;
    });
  }
}

/** Gives the signals back, for a program that from here on has handlers of its own. */
export function stopForwardingSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
  isForwarding = false;
}

/** npm as it runs us, so that no second version of it is met; found on the PATH otherwise. */
export function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? { program: process.execPath, args: [script, ...args] }
    : { program: 'npm', args };
}

export function firstLines(output, count) {
  return output.trimStart().split('\n').slice(0, count).join('\n');
}

export function lastLines(output, count) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
