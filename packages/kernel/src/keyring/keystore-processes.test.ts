import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { fileKeystore } from './file-keystore';
import type { Owner } from './owner';

const dir = mkdtempSync(join(tmpdir(), 'florin-keystore-processes-'));
afterAll(() => rmSync(dir, { recursive: true }));

const OWNER_COUNT = 40;
const ownerOf = (n: number): Owner => ({
  kind: 'household',
  id: `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`,
});

/** Creates, extends and at last removes the same owners' keys as its rivals do; prints what stood each time. */
const rival = `
  import { fileKeystore } from ${JSON.stringify(fileURLToPath(new URL('./file-keystore.ts', import.meta.url)))};
  const [dir, fill] = process.argv.slice(-2);
  const store = fileKeystore(dir);
  const key = (version) => ({ version, masterKeyId: 'local/x', wrapped: Buffer.alloc(60, Number(fill)), createdAtMs: 1 });
  const seen = [];
  for (let n = 0; n < ${OWNER_COUNT}; n += 1) {
    const owner = { kind: 'household', id: '01980000-0000-7000-8000-' + String(n).padStart(12, '0') };
    const created = await (await store.prepare(owner, key(1))).keep();
    const extended = await store.addVersion(owner, key(2));
    seen.push([created.keys[0].wrapped[0], extended.keys.map((each) => each.wrapped[0])]);
  }
  process.stdout.write(JSON.stringify(seen));
`;

test('processes that make the same keys at once agree on every one', async () => {
  const answers = await Promise.all([1, 2, 3].map((fill) => outputOf(rival, [dir, String(fill)])));
  const seen = answers.map((answer) => JSON.parse(answer) as [number, number[]][]);
  for (let n = 0; n < OWNER_COUNT; n += 1) {
    const standing = await fileKeystore(dir).get(ownerOf(n));
    if (standing.state !== 'present') throw new Error('the key was made');
    const fills = standing.keys.map((key) => key.wrapped[0]);
    expect(fills).toHaveLength(2);
    for (const each of seen) expect(each[n]).toEqual([fills[0], fills]);
  }
}, 60_000);

function outputOf(script: string, parameters: string[]): Promise<string> {
  const tsx = ['--import', 'tsx', '--input-type=module', '-e', script, '--', ...parameters];
  const child = spawn(process.execPath, tsx, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let complaint = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(complaint))));
  });
}
