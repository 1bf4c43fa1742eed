import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./lighthouse.mjs', import.meta.url));

/** Lighthouse's four scores of a page, on its usual slow phone; in a process of its own, as it leaves much behind. */
export async function lighthouseScores(url: string, executablePath: string): Promise<Record<string, number>> {
  const child = spawn(process.execPath, [script, url, executablePath], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`);
  return JSON.parse(output) as Record<string, number>;
}
