import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { withParentDeathSignal } from '@florin/server/embedded-postgres';

/** A private server on a free port of 127.0.0.1, with its data in a temporary directory. */
export type TestServer = {
  url: string;
  port: number;
  /** Holds its data, and is removed with it. */
  directory: string;
  /** Ends the program and keeps port and data, to try what others do without it. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again after a stop. */
  start(): Promise<void>;
  /** Ends it for good and removes its data. */
  remove(): Promise<void>;
};

export type Program = {
  name: string;
  program: string;
  args: string[];
  env?: Record<string, string>;
  /** The user to run as, for servers that refuse root. */
  uid?: number;
  endBy: NodeJS.Signals;
  isReady(): Promise<boolean>;
};

const READY_TIMEOUT_MS = 90_000;
const END_TIMEOUT_MS = 20_000;

/** Starts the program and waits until it answers. It ends with this process, where the kernel can see to that. */
export async function runServer(
  program: Program,
  url: string,
  port: number,
  directory: string,
): Promise<TestServer> {
  let child = await startProgram(program, directory);
  const stop = async (signal: NodeJS.Signals = program.endBy) => endProgram(child, signal);
  const remove = async () => {
    await stop();
    rmSync(directory, { recursive: true, force: true });
  };
  const start = async () => {
    if (hasEnded(child)) child = await startProgram(program, directory);
  };
  return { url, port, directory, stop, start, remove };
}

async function startProgram(server: Program, directory: string): Promise<ChildProcess> {
  const bare = { program: server.program, args: server.args };
  const { program, args } = withParentDeathSignal(bare, 'SIGKILL') ?? bare;
  const child = spawn(program, args, {
    cwd: directory,
    env: { PATH: process.env.PATH, LC_ALL: 'C', ...server.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(server.uid === undefined ? {} : { uid: server.uid, gid: server.uid }),
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-4_000);
    });
  }
  const deadline = performance.now() + READY_TIMEOUT_MS;
  while (!(await server.isReady())) {
    if (hasEnded(child)) throw new Error(`${server.name} ended before it was ready:\n${words}`);
    if (performance.now() > deadline) {
      await endProgram(child, 'SIGKILL');
      throw new Error(`${server.name} was not ready within ${READY_TIMEOUT_MS / 1000} s:\n${words}`);
    }
    await sleep(50);
  }
  return child;
}

async function endProgram(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  signalGroup(child, signal);
  const force = setTimeout(() => signalGroup(child, 'SIGKILL'), END_TIMEOUT_MS);
  await ended;
  clearTimeout(force);
  // Helpers of the server, such as RabbitMQ's port programs, are in its group and have nothing left to do.
  signalGroup(child, 'SIGKILL');
}

/** The program leads a group of its own, so its own children hear the signal that ends it only when it is final. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the port has no number');
  return address.port;
}

/** Whether a server at the port answers `greeting` with something that `isAnswer` accepts. */
export function answers(
  port: number,
  greeting: string | Buffer,
  isAnswer: (answer: Buffer) => boolean,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(greeting));
    const finish = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(2_000, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
    socket.once('data', (answer) => finish(isAnswer(answer)));
  });
}
