/** The real system for the phones of a test: in a process of its own, until that is told to end. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

let server;

export default async function startServer() {
  const program = fileURLToPath(new URL('server.mjs', import.meta.url));
  server = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout });
  process.env.FLORIN_TEST_URL = await new Promise((resolve, reject) => {
    lines.once('line', resolve);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

export async function stopServer() {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.stdin.end();
  await ended;
}
