import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEvent } from '@florin/contracts';
import { eventually, expectStatus, newPerson } from '@florin/testkit';
import { afterAll, expect, test } from 'vitest';
import { runFlorin, startFlorin } from './florin-process';

const folder = mkdtempSync(join(tmpdir(), 'florin-rebuild-'));
const directories = { dataDir: join(folder, 'data'), keyDir: join(folder, 'keys') };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('ledgers are made anew by a command, beside a server that runs and without one', async () => {
  const florin = await startFlorin(directories);
  const ada = await newPerson(florin.url, { number: 1 });
  const bob = await newPerson(florin.url, { number: 2 });
  const account = await ada.account();
  await ada.transaction({ accountId: account.id, payee: 'Kiosk' });
  await eventually(async () => {
    const found = await ada.send<{ total: number }>('GET', '/v1/transactions/search?text=kiosk');
    expect(found.body.total).toBe(1);
  });

  const line = (id: string) => `${id}: 0 months were put right`;
  const one = ['--role=rebuild', '--household', ada.householdId];
  expect(await runFlorin(directories, one)).toEqual({
    exitCode: 0,
    stdout: `${line(ada.householdId)}\n`,
    stderr: '',
  });
  // The server that runs publishes what the command had to tell.
  await eventually(async () => {
    const path = '/v1/audit-events?limit=200';
    const { rows } = expectStatus(await ada.send<{ rows: AuditEvent[] }>('GET', path), 200).body;
    expect(rows.filter(({ action }) => action === 'ledger.rebuilt')).toHaveLength(2);
  });
  await florin.stop();

  const all = await runFlorin(directories, ['--role=rebuild']);
  expect([all.exitCode, all.stderr]).toEqual([0, '']);
  expect(all.stdout.trim().split('\n')).toEqual([ada, bob].map((person) => line(person.householdId)).sort());
  const refused = await runFlorin(directories, ['--role=rebuild', '--household', 'ada']);
  expect(refused).toEqual({ exitCode: 1, stdout: '', stderr: '"ada" is not the id of a household.\n' });

  const unknownId = '01980000-0000-7000-8000-000000000001';
  expect(await runFlorin(directories, ['--role=rebuild', '--household', unknownId])).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `There is no household with the id ${unknownId}.\n`,
  });

  // Both ways round, so that one of them fails before the other has had its turn.
  for (const [failing, other] of [
    [ada, bob],
    [bob, ada],
  ] as const) {
    const id = failing.householdId;
    const file = join(directories.keyDir, 'keystore', 'household', id.slice(-2), `${id}.1.key`);
    renameSync(file, `${file}.lost`);
    expect(await runFlorin(directories, ['--role=rebuild'])).toEqual({
      exitCode: 1,
      stdout: `${line(other.householdId)}\n`,
      stderr: `Not made anew: ${id} (its key is missing).\n`,
    });
    renameSync(`${file}.lost`, file);
  }
}, 120_000);
