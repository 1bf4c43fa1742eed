import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileKeystore } from './file-keystore';
import type { Keystore, KeystoreEntry, WrappedKey } from './keystore';
import { memoryKeystore } from './memory-keystore';
import type { Owner } from './owner';

const root = mkdtempSync(join(tmpdir(), 'florin-keystore-'));
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;
const newDir = () => join(root, `store-${made++}`);
const newOwner = (): Owner => ({
  kind: 'household',
  id: `01980000-0000-7000-8000-${String(made++).padStart(12, '0')}`,
});

function wrappedKey(version: number, fill: number): WrappedKey {
  return { version, masterKeyId: 'local/x', wrapped: Buffer.alloc(60, fill), createdAtMs: 1_750_000_000_000 };
}

async function create(store: Keystore, owner: Owner, key: WrappedKey): Promise<KeystoreEntry> {
  return (await store.prepare(owner, key)).keep();
}

const stores: [string, () => Keystore][] = [
  ['memory', memoryKeystore],
  ['file', () => fileKeystore(newDir())],
];

describe.each(stores)('%s keystore', (_name, newStore) => {
  test('an owner without a key is absent', async () => {
    expect(await newStore().get(newOwner())).toEqual({ state: 'absent' });
  });

  test('gives back what was kept, versions in order', async () => {
    const store = newStore();
    const owner = newOwner();
    await create(store, owner, wrappedKey(1, 1));
    await store.addVersion(owner, wrappedKey(2, 2));
    expect(await store.get(owner)).toEqual({
      state: 'present',
      keys: [wrappedKey(1, 1), wrappedKey(2, 2)],
    });
    expect(await store.get(newOwner())).toEqual({ state: 'absent' });
  });

  test('of many creators at once one wins and all learn its key', async () => {
    const store = newStore();
    const owner = newOwner();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, fill) => create(store, owner, wrappedKey(1, fill))),
    );
    const standing = await store.get(owner);
    expect(standing.state).toBe('present');
    for (const answer of answers) expect(answer).toEqual(standing);
  });

  test('a key that was prepared and discarded never was', async () => {
    const store = newStore();
    const owner = newOwner();
    await (await store.prepare(owner, wrappedKey(1, 1))).discard();
    expect(await store.get(owner)).toEqual({ state: 'absent' });
    expect(await create(store, owner, wrappedKey(1, 2))).toEqual({
      state: 'present',
      keys: [wrappedKey(1, 2)],
    });
  });

  test('a household and a person with one id have keys of their own', async () => {
    const store = newStore();
    const household = newOwner();
    const person: Owner = { kind: 'person', id: household.id };
    await create(store, household, wrappedKey(1, 1));
    expect(await store.get(person)).toEqual({ state: 'absent' });
    await create(store, person, wrappedKey(1, 2));
    await store.remove(household);
    expect(await store.get(person)).toEqual({ state: 'present', keys: [wrappedKey(1, 2)] });
  });

  test('of many next versions at once one wins and all learn it', async () => {
    const store = newStore();
    const owner = newOwner();
    await create(store, owner, wrappedKey(1, 0));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, fill) => store.addVersion(owner, wrappedKey(2, fill))),
    );
    const standing = await store.get(owner);
    for (const answer of answers) expect(answer).toEqual(standing);
  });

  test('a version that is not the next is not kept', async () => {
    const store = newStore();
    const owner = newOwner();
    await create(store, owner, wrappedKey(1, 1));
    await store.addVersion(owner, wrappedKey(3, 3));
    expect(await store.get(owner)).toEqual({ state: 'present', keys: [wrappedKey(1, 1)] });
  });

  test('a removed owner is destroyed for good', async () => {
    const store = newStore();
    const owner = newOwner();
    await create(store, owner, wrappedKey(1, 1));
    await store.addVersion(owner, wrappedKey(2, 2));
    await store.remove(owner);
    await store.remove(owner);
    expect(await store.get(owner)).toEqual({ state: 'destroyed' });
    expect(await create(store, owner, wrappedKey(1, 3))).toEqual({ state: 'destroyed' });
    expect(await store.addVersion(owner, wrappedKey(3, 3))).toEqual({ state: 'destroyed' });
  });

  test.each([
    '../../etc/passwd',
    '',
    'x',
    '01980000-0000-7000-8000-00000000000A',
    `${newOwner().id}\n`,
    '..',
  ])('refuses the owner id %j', async (id) => {
    const store = newStore();
    const owner: Owner = { kind: 'person', id };
    await expect(store.get(owner)).rejects.toThrow(TypeError);
    await expect(create(store, owner, wrappedKey(1, 1))).rejects.toThrow(TypeError);
    await expect(store.addVersion(owner, wrappedKey(2, 1))).rejects.toThrow(TypeError);
    await expect(store.remove(owner)).rejects.toThrow(TypeError);
  });
});

describe('file keystore', () => {
  test('two stores on one folder see one truth', async () => {
    const dir = newDir();
    const owner = newOwner();
    const [first, second] = [fileKeystore(dir), fileKeystore(dir)];
    const [left, right] = await Promise.all([
      create(first, owner, wrappedKey(1, 1)),
      create(second, owner, wrappedKey(1, 2)),
    ]);
    expect(left).toEqual(right);
    await second.remove(owner);
    expect(await first.get(owner)).toEqual({ state: 'destroyed' });
  });

  test('keys are readable by their owner alone, in a folder by the last two digits', async () => {
    const dir = newDir();
    const owner: Owner = { kind: 'household', id: '01980000-0000-7000-8000-0000000000fe' };
    await create(fileKeystore(dir), owner, wrappedKey(1, 1));
    expect(readdirSync(join(dir, 'household', 'fe'))).toEqual([`${owner.id}.1.key`]);
    expect(statSync(join(dir, 'household', 'fe', `${owner.id}.1.key`)).mode & 0o777).toBe(0o600);
    expect(statSync(join(dir, 'household', 'fe')).mode & 0o777).toBe(0o700);
  });

  test('what was prepared and discarded leaves no file', async () => {
    const dir = newDir();
    const owner: Owner = { kind: 'person', id: '01980000-0000-7000-8000-0000000000fb' };
    await (await fileKeystore(dir).prepare(owner, wrappedKey(1, 1))).discard();
    expect(readdirSync(join(dir, 'person', 'fb'))).toEqual([]);
  });

  test('removal leaves no key file and no draft', async () => {
    const dir = newDir();
    const owner: Owner = { kind: 'household', id: '01980000-0000-7000-8000-0000000000fd' };
    const store = fileKeystore(dir);
    await create(store, owner, wrappedKey(1, 1));
    await store.addVersion(owner, wrappedKey(2, 1));
    await store.remove(owner);
    expect(readdirSync(join(dir, 'household', 'fd'))).toEqual([`${owner.id}.destroyed`]);
  });

  test('a removal and new versions at the same moment leave no key behind', async () => {
    const dir = newDir();
    for (let round = 0; round < 20; round += 1) {
      const owner = newOwner();
      const store = fileKeystore(dir);
      await create(store, owner, wrappedKey(1, 1));
      await Promise.all([store.addVersion(owner, wrappedKey(2, 1)), store.remove(owner)]);
      const left = readdirSync(join(dir, 'household', owner.id.slice(-2))).filter((name) =>
        name.startsWith(owner.id),
      );
      expect(left).toEqual([`${owner.id}.destroyed`]);
    }
  });

  test('a damaged key file is an error, not an absent key', async () => {
    const dir = newDir();
    const owner: Owner = { kind: 'household', id: '01980000-0000-7000-8000-0000000000fc' };
    const store = fileKeystore(dir);
    await create(store, owner, wrappedKey(1, 1));
    for (const text of ['', '{}', '{"version":2,"masterKeyId":"","wrapped":"","createdAtMs":0}']) {
      writeFileSync(join(dir, 'household', 'fc', `${owner.id}.1.key`), text);
      await expect(store.get(owner)).rejects.toThrow();
    }
  });
});
