import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileKeystore } from './file-keystore';
import type { Keystore, WrappedKey } from './keystore';
import { memoryKeystore } from './memory-keystore';

const root = mkdtempSync(join(tmpdir(), 'florin-keystore-'));
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;
const newDir = () => join(root, `store-${made++}`);
const newOwnerId = () => `01980000-0000-7000-8000-${String(made++).padStart(12, '0')}`;

function wrappedKey(version: number, fill: number): WrappedKey {
  return { version, masterKeyId: 'local/x', wrapped: Buffer.alloc(60, fill), createdAtMs: 1_750_000_000_000 };
}

const stores: [string, () => Keystore][] = [
  ['memory', memoryKeystore],
  ['file', () => fileKeystore(newDir())],
];

describe.each(stores)('%s keystore', (_name, newStore) => {
  test('an owner without a key is absent', async () => {
    expect(await newStore().get(newOwnerId())).toEqual({ state: 'absent' });
  });

  test('gives back what was kept, versions in order', async () => {
    const store = newStore();
    const ownerId = newOwnerId();
    await store.create(ownerId, wrappedKey(1, 1));
    await store.addVersion(ownerId, wrappedKey(2, 2));
    expect(await store.get(ownerId)).toEqual({
      state: 'present',
      keys: [wrappedKey(1, 1), wrappedKey(2, 2)],
    });
    expect(await store.get(newOwnerId())).toEqual({ state: 'absent' });
  });

  test('of many creators at once one wins and all learn its key', async () => {
    const store = newStore();
    const ownerId = newOwnerId();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, fill) => store.create(ownerId, wrappedKey(1, fill))),
    );
    const standing = await store.get(ownerId);
    expect(standing.state).toBe('present');
    for (const answer of answers) expect(answer).toEqual(standing);
  });

  test('of many next versions at once one wins and all learn it', async () => {
    const store = newStore();
    const ownerId = newOwnerId();
    await store.create(ownerId, wrappedKey(1, 0));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, fill) => store.addVersion(ownerId, wrappedKey(2, fill))),
    );
    const standing = await store.get(ownerId);
    for (const answer of answers) expect(answer).toEqual(standing);
  });

  test('a version that is not the next is not kept', async () => {
    const store = newStore();
    const ownerId = newOwnerId();
    await store.create(ownerId, wrappedKey(1, 1));
    await store.addVersion(ownerId, wrappedKey(3, 3));
    expect(await store.get(ownerId)).toEqual({ state: 'present', keys: [wrappedKey(1, 1)] });
  });

  test('a removed owner is destroyed for good', async () => {
    const store = newStore();
    const ownerId = newOwnerId();
    await store.create(ownerId, wrappedKey(1, 1));
    await store.addVersion(ownerId, wrappedKey(2, 2));
    await store.remove(ownerId);
    await store.remove(ownerId);
    expect(await store.get(ownerId)).toEqual({ state: 'destroyed' });
    expect(await store.create(ownerId, wrappedKey(1, 3))).toEqual({ state: 'destroyed' });
    expect(await store.addVersion(ownerId, wrappedKey(3, 3))).toEqual({ state: 'destroyed' });
  });

  test.each(['../../etc/passwd', '', 'x', '01980000-0000-7000-8000-00000000000A', `${newOwnerId()}\n`, '..'])(
    'refuses the owner id %j',
    async (ownerId) => {
      const store = newStore();
      await expect(store.get(ownerId)).rejects.toThrow(TypeError);
      await expect(store.create(ownerId, wrappedKey(1, 1))).rejects.toThrow(TypeError);
      await expect(store.addVersion(ownerId, wrappedKey(2, 1))).rejects.toThrow(TypeError);
      await expect(store.remove(ownerId)).rejects.toThrow(TypeError);
    },
  );
});

describe('file keystore', () => {
  test('two stores on one folder see one truth', async () => {
    const dir = newDir();
    const ownerId = newOwnerId();
    const [first, second] = [fileKeystore(dir), fileKeystore(dir)];
    const [left, right] = await Promise.all([
      first.create(ownerId, wrappedKey(1, 1)),
      second.create(ownerId, wrappedKey(1, 2)),
    ]);
    expect(left).toEqual(right);
    await second.remove(ownerId);
    expect(await first.get(ownerId)).toEqual({ state: 'destroyed' });
  });

  test('keys are readable by their owner alone, in a folder by the last two digits', async () => {
    const dir = newDir();
    const ownerId = '01980000-0000-7000-8000-0000000000fe';
    await fileKeystore(dir).create(ownerId, wrappedKey(1, 1));
    expect(readdirSync(join(dir, 'fe'))).toEqual([`${ownerId}.1.key`]);
    expect(statSync(join(dir, 'fe', `${ownerId}.1.key`)).mode & 0o777).toBe(0o600);
    expect(statSync(join(dir, 'fe')).mode & 0o777).toBe(0o700);
  });

  test('removal leaves no key file and no draft', async () => {
    const dir = newDir();
    const ownerId = '01980000-0000-7000-8000-0000000000fd';
    const store = fileKeystore(dir);
    await store.create(ownerId, wrappedKey(1, 1));
    await store.addVersion(ownerId, wrappedKey(2, 1));
    await store.remove(ownerId);
    expect(readdirSync(join(dir, 'fd'))).toEqual([`${ownerId}.destroyed`]);
  });

  test('a removal and new versions at the same moment leave no key behind', async () => {
    const dir = newDir();
    for (let round = 0; round < 20; round += 1) {
      const ownerId = newOwnerId();
      const store = fileKeystore(dir);
      await store.create(ownerId, wrappedKey(1, 1));
      await Promise.all([store.addVersion(ownerId, wrappedKey(2, 1)), store.remove(ownerId)]);
      const left = readdirSync(join(dir, ownerId.slice(-2))).filter((name) => name.startsWith(ownerId));
      expect(left).toEqual([`${ownerId}.destroyed`]);
    }
  });

  test('a damaged key file is an error, not an absent key', async () => {
    const dir = newDir();
    const ownerId = '01980000-0000-7000-8000-0000000000fc';
    const store = fileKeystore(dir);
    await store.create(ownerId, wrappedKey(1, 1));
    for (const text of ['', '{}', '{"version":2,"masterKeyId":"","wrapped":"","createdAtMs":0}']) {
      writeFileSync(join(dir, 'fc', `${ownerId}.1.key`), text);
      await expect(store.get(ownerId)).rejects.toThrow();
    }
  });
});
