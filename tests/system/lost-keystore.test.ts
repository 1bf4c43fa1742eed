import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPerson } from '@florin/testkit';
import { afterAll, expect, test } from 'vitest';
import { runFlorin, startFlorin } from './florin-process';

const folder = mkdtempSync(join(tmpdir(), 'florin-keystore-'));
const directories = { dataDir: join(folder, 'data'), keyDir: join(folder, 'keys') };
const keystore = join(directories.keyDir, 'keystore');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('data whose keystore is gone is not opened with a new one, and opens again with the old', async () => {
  const first = await startFlorin(directories);
  const ada = await newPerson(first.url, { number: 1 });
  await first.stop();

  renameSync(keystore, `${keystore}-lost`);
  async function expectRefusals(): Promise<void> {
    for (const args of [['--role=rebuild'], ['--port', '0']]) {
      const refused = await runFlorin(directories, args);
      expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
      expect(refused.stderr).toMatch(/^The keys in .*keystore are missing.*backup\.\n$/);
    }
  }
  await expectRefusals();
  expect(existsSync(keystore)).toBe(false);
  // The installation's own key opens nobody's data, nor do those of persons a household's.
  for (const kind of ['system', 'person']) {
    cpSync(join(`${keystore}-lost`, kind), join(keystore, kind), { recursive: true });
    await expectRefusals();
  }

  rmSync(keystore, { recursive: true, force: true });
  renameSync(`${keystore}-lost`, keystore);
  const again = await startFlorin(directories);
  const response = await fetch(`${again.url}/v1/session`, { headers: { cookie: ada.cookie } });
  expect(response.status).toBe(200);
  await again.stop();
}, 120_000);
