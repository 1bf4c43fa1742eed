import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { shareTestServer, startTestServer } from '@florin/testkit';
import { type Bug, bugs } from './bugs';
import { root } from './plant';

export type Search = { bug: Bug; isFound: boolean; output: string };

const simulate = fileURLToPath(new URL('../simulate.ts', import.meta.url));
const register = new URL('./register-planted.ts', import.meta.url).href;

/** Runs seeds against the product with the bug in it until a law breaks, in a process of its own. */
export async function findBug(bug: Bug): Promise<Search> {
  const seeds = ['--seeds', String(bug.seedsMax), '--until-failure'];
  const child = spawn(process.execPath, ['--import', 'tsx', '--import', register, simulate, ...seeds], {
    cwd: root,
    env: { ...process.env, FLORIN_PLANTED_BUG: bug.name },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  await new Promise((resolve) => child.on('close', resolve));
  return { bug, isFound: /^a law broke: /m.test(output), output };
}

/** Looks for every planted bug, and says which were found. */
export async function findPlanted(): Promise<boolean> {
  const server = await startTestServer();
  shareTestServer(server.administrator);
  let areAllFound = true;
  for (const bug of bugs) {
    const beganMs = Date.now();
    const { isFound, output } = await findBug(bug);
    areAllFound &&= isFound;
    const seconds = Math.round((Date.now() - beganMs) / 1000);
    console.log(`${isFound ? 'found' : 'NOT FOUND'}: ${bug.name} (${seconds} s)`);
    if (!isFound) console.log(output);
  }
  await server.stop();
  return areAllFound;
}
