import { describe, expect, test } from 'vitest';
import { movableClock } from '../clock';
import {
  createKeyring,
  KeyMissing,
  type Keyring,
  type Keystore,
  KeyUnwrapFailed,
  localMasterKey,
  memoryKeystore,
  type Owner,
  type OwnerKeys,
} from './index';

const owner: Owner = { kind: 'household', id: '01980000-0000-7000-8000-000000000001' };
const other: Owner = { kind: 'household', id: '01980000-0000-7000-8000-000000000002' };
const masterKey = localMasterKey(Buffer.alloc(32, 7));

function counted(keystore: Keystore): Keystore & { reads: number } {
  const counting = {
    ...keystore,
    reads: 0,
    get(owner: Owner) {
      counting.reads += 1;
      return keystore.get(owner);
    },
  };
  return counting;
}

function newKeyring(parts: { keystore?: Keystore; cacheMax?: number } = {}) {
  const clock = movableClock(1_750_000_000_000);
  const keystore = counted(parts.keystore ?? memoryKeystore());
  const keyring = createKeyring({
    masterKey,
    clock,
    cachedForMs: 30_000,
    settlesAfterMs: 60_000,
    cacheMax: parts.cacheMax ?? 100,
    ...{ keystore },
  });
  return { clock, keystore, keyring };
}

async function made(keyring: Keyring, of: Owner): Promise<OwnerKeys> {
  const keys = await keyring.create(of);
  if (keys === undefined) throw new Error('a key stands already');
  return keys;
}

const bytesOf = (keys: OwnerKeys, version = keys.current.version) =>
  keys.byVersion.get(version)?.secret.export().toString('hex');

describe('master key', () => {
  test('wraps and unwraps, differently each time', async () => {
    const dataKey = Buffer.alloc(32, 3);
    const [first, second] = [await masterKey.wrap(dataKey, 'a'), await masterKey.wrap(dataKey, 'a')];
    expect(first.equals(second)).toBe(false);
    expect(await masterKey.unwrap(first, 'a')).toEqual(dataKey);
    expect(first.includes(dataKey)).toBe(false);
  });

  test('refuses another binding, another master key and changed or cut bytes', async () => {
    const wrapped = await masterKey.wrap(Buffer.alloc(32, 3), 'a');
    const changed = Buffer.from(wrapped);
    changed[20] = (changed[20] ?? 0) ^ 1;
    await expect(masterKey.unwrap(wrapped, 'b')).rejects.toThrow(KeyUnwrapFailed);
    await expect(localMasterKey(Buffer.alloc(32, 8)).unwrap(wrapped, 'a')).rejects.toThrow(KeyUnwrapFailed);
    await expect(masterKey.unwrap(changed, 'a')).rejects.toThrow(KeyUnwrapFailed);
    await expect(masterKey.unwrap(wrapped.subarray(0, -1), 'a')).rejects.toThrow(KeyUnwrapFailed);
    await expect(masterKey.unwrap(Buffer.alloc(0), 'a')).rejects.toThrow(KeyUnwrapFailed);
  });

  test('derives the same 32 bytes for the same label and others for another', async () => {
    const again = localMasterKey(Buffer.alloc(32, 7));
    const derived = await masterKey.derive('token-signing/1');
    expect(derived).toHaveLength(32);
    expect(await again.derive('token-signing/1')).toEqual(derived);
    expect(await masterKey.derive('token-signing/2')).not.toEqual(derived);
    expect(await localMasterKey(Buffer.alloc(32, 8)).derive('token-signing/1')).not.toEqual(derived);
  });

  test('has an id that follows its bytes and does not show them', () => {
    expect(localMasterKey(Buffer.alloc(32, 7)).id).toBe(masterKey.id);
    expect(localMasterKey(Buffer.alloc(32, 8)).id).not.toBe(masterKey.id);
    expect(() => localMasterKey(Buffer.alloc(31))).toThrow(TypeError);
  });
});

describe('keyring', () => {
  test('makes a key with its owner and keeps giving the same', async () => {
    const { keyring, keystore } = newKeyring();
    const first = await made(keyring, owner);
    expect(first.current.version).toBe(1);
    const elsewhere = newKeyring({ keystore });
    expect(bytesOf(await elsewhere.keyring.keyOf(owner))).toBe(bytesOf(first));
    expect(bytesOf(await made(keyring, other))).not.toBe(bytesOf(first));
    expect(bytesOf(await made(keyring, { ...owner, kind: 'person' }))).not.toBe(bytesOf(first));
  });

  test('hands no standing key to whoever would make its owner again', async () => {
    const { keyring, keystore } = newKeyring();
    const first = await made(keyring, owner);
    expect(await keyring.create(owner)).toBeUndefined();
    expect(await newKeyring({ keystore }).keyring.create(owner)).toBeUndefined();
    expect(bytesOf(await newKeyring({ keystore }).keyring.keyOf(owner))).toBe(bytesOf(first));
  });

  test('a prepared key seals at once, and is there for good or not at all', async () => {
    const { keyring, keystore } = newKeyring();
    const dropped = await keyring.prepare(owner);
    await dropped.discard();
    await expect(keyring.keyOf(owner)).rejects.toThrow(KeyMissing);
    const kept = await keyring.prepare(owner);
    await kept.keep();
    expect(bytesOf(await newKeyring({ keystore }).keyring.keyOf(owner))).toBe(bytesOf(kept.keys));
    const late = await keyring.prepare(owner);
    await expect(late.keep()).rejects.toThrow(/another key/);
  });

  test('a key that is missing is an error, and none is made in its place', async () => {
    const { keyring, keystore } = newKeyring();
    await expect(keyring.keyOf(owner)).rejects.toThrow(KeyMissing);
    expect(await keystore.get(owner)).toEqual({ state: 'absent' });
  });

  test('of creations at the same moment one makes the owner', async () => {
    const { keyring, keystore } = newKeyring();
    const elsewhere = newKeyring({ keystore });
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? keyring : elsewhere.keyring).create(owner)),
    );
    const [kept, ...more] = all.filter((keys) => keys !== undefined);
    expect(more).toEqual([]);
    expect(bytesOf(await newKeyring({ keystore }).keyring.keyOf(owner))).toBe(bytesOf(kept!));
  });

  test('the key of the installation is one for all that start, at once or later', async () => {
    const { keyring, keystore } = newKeyring();
    const elsewhere = newKeyring({ keystore });
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? keyring : elsewhere.keyring).openSystem()),
    );
    all.push(await newKeyring({ keystore }).keyring.openSystem());
    expect(new Set(all.map((keys) => bytesOf(keys))).size).toBe(1);
  });

  test('keeps unwrapped keys for a while and then asks the keystore again', async () => {
    const { keyring, keystore, clock } = newKeyring();
    await keyring.create(owner);
    const readsBefore = keystore.reads;
    await keyring.keyOf(owner);
    clock.advance(29_999);
    await keyring.keyOf(owner);
    expect(keystore.reads).toBe(readsBefore);
    clock.advance(1);
    await keyring.keyOf(owner);
    expect(keystore.reads).toBe(readsBefore + 1);
  });

  test('keeps at most cacheMax owners, the least recently used goes', async () => {
    const { keyring, keystore } = newKeyring({ cacheMax: 2 });
    const third: Owner = { kind: 'person', id: '01980000-0000-7000-8000-000000000003' };
    for (const each of [owner, other, third]) await keyring.create(each);
    for (const each of [owner, other, owner, third]) await keyring.keyOf(each);
    const readsBefore = keystore.reads;
    await keyring.keyOf(owner);
    await keyring.keyOf(third);
    expect(keystore.reads).toBe(readsBefore);
    await keyring.keyOf(other);
    expect(keystore.reads).toBe(readsBefore + 1);
  });

  test('a new version seals only when every process can open it', async () => {
    const { keyring, keystore, clock } = newKeyring();
    const before = await made(keyring, owner);
    const { version, sealsFromMs } = await keyring.rotate(owner);
    expect(version).toBe(2);
    const during = await keyring.keyOf(owner);
    expect(during.current.version).toBe(1);
    expect(bytesOf(during, 1)).toBe(bytesOf(before, 1));
    expect(bytesOf(during, 2)).toBeDefined();
    clock.moveTo(sealsFromMs);
    const after = await keyring.keyOf(owner);
    expect(after.current.version).toBe(2);
    expect(bytesOf(after, 1)).toBe(bytesOf(before, 1));
    expect(bytesOf(after, 2)).not.toBe(bytesOf(after, 1));
    expect(keystore.reads).toBeGreaterThan(0);
  });

  test('rotations at the same moment make one version', async () => {
    const { keyring, keystore } = newKeyring();
    await keyring.create(owner);
    const elsewhere = newKeyring({ keystore });
    const made = await Promise.all([keyring.rotate(owner), elsewhere.keyring.rotate(owner)]);
    expect(made.map(({ version }) => version)).toEqual([2, 2]);
    expect(await keyring.keyOf(owner)).toHaveProperty('byVersion.size', 2);
  });

  test('a destroyed key is missing at once here, elsewhere when the cache ends, and never made again', async () => {
    const { keyring, keystore } = newKeyring();
    const elsewhere = newKeyring({ keystore });
    await keyring.create(owner);
    await keyring.create(other);
    await elsewhere.keyring.keyOf(owner);
    await keyring.destroy(owner);
    await expect(keyring.keyOf(owner)).rejects.toMatchObject({ name: 'KeyMissing', reason: 'destroyed' });
    elsewhere.clock.advance(30_000);
    await expect(elsewhere.keyring.keyOf(owner)).rejects.toThrow(KeyMissing);
    await expect(keyring.rotate(owner)).rejects.toThrow(KeyMissing);
    await expect(keyring.create(owner)).rejects.toThrow(KeyMissing);
    await expect(keyring.keyOf(other)).resolves.toBeDefined();
  });

  test('a load under way does not bring a destroyed key back', async () => {
    const { keyring, keystore } = newKeyring();
    await keyring.create(owner);
    const elsewhere = newKeyring({ keystore }).keyring;
    const load = elsewhere.keyOf(owner);
    await Promise.allSettled([elsewhere.destroy(owner), load]);
    await expect(elsewhere.keyOf(owner)).rejects.toThrow(KeyMissing);
  });

  test('the wrong master key opens nothing and makes nothing', async () => {
    const { keyring, keystore } = newKeyring();
    await keyring.create(owner);
    const before = await keystore.get(owner);
    const wrong = createKeyring({ masterKey: localMasterKey(Buffer.alloc(32, 8)), keystore });
    await expect(wrong.keyOf(owner)).rejects.toThrow(KeyUnwrapFailed);
    expect(await keystore.get(owner)).toEqual(before);
  });

  test("another owner's wrapped key, or one of another kind, does not open", async () => {
    const { keyring, keystore } = newKeyring();
    await keyring.create(owner);
    const entry = await keystore.get(owner);
    if (entry.state !== 'present') throw new Error('the key is there');
    const [stolen] = entry.keys;
    if (stolen === undefined) throw new Error('the key is there');
    const sameId: Owner = { kind: 'person', id: owner.id };
    for (const each of [other, sameId]) {
      await (await keystore.prepare(each, stolen)).keep();
      await expect(keyring.keyOf(each)).rejects.toThrow(KeyUnwrapFailed);
    }
  });

  test('an owner id that is not a UUID is a programmer error', async () => {
    const { keyring } = newKeyring();
    await expect(keyring.keyOf({ kind: 'person', id: '../x' })).rejects.toThrow(TypeError);
  });
});
