import { describe, expect, test } from 'vitest';
import { movableClock } from '../clock';
import {
  createKeyring,
  KeyMissing,
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
    get(ownerId: string) {
      counting.reads += 1;
      return keystore.get(ownerId);
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
  test('makes a key on first use and keeps giving the same', async () => {
    const { keyring, keystore } = newKeyring();
    const first = await keyring.keyOf(owner);
    expect(first.current.version).toBe(1);
    const elsewhere = newKeyring({ keystore });
    expect(bytesOf(await elsewhere.keyring.existingKeyOf(owner))).toBe(bytesOf(first));
    expect(bytesOf(await keyring.keyOf(other))).not.toBe(bytesOf(first));
  });

  test('where data exists already no key is made', async () => {
    const { keyring, keystore } = newKeyring();
    await expect(keyring.existingKeyOf(owner)).rejects.toThrow(KeyMissing);
    expect(await keystore.get(owner.id)).toEqual({ state: 'absent' });
  });

  test('first uses at the same moment agree on one key', async () => {
    const { keyring, keystore } = newKeyring();
    const elsewhere = newKeyring({ keystore });
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? keyring : elsewhere.keyring).keyOf(owner)),
    );
    expect(new Set(all.map((keys) => bytesOf(keys))).size).toBe(1);
  });

  test('keeps unwrapped keys for a while and then asks the keystore again', async () => {
    const { keyring, keystore, clock } = newKeyring();
    await keyring.keyOf(owner);
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
    const third: Owner = { kind: 'user', id: '01980000-0000-7000-8000-000000000003' };
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
    const before = await keyring.keyOf(owner);
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
    await keyring.keyOf(owner);
    const elsewhere = newKeyring({ keystore });
    const made = await Promise.all([keyring.rotate(owner), elsewhere.keyring.rotate(owner)]);
    expect(made.map(({ version }) => version)).toEqual([2, 2]);
    expect(await keyring.keyOf(owner)).toHaveProperty('byVersion.size', 2);
  });

  test('a destroyed key is missing at once here, elsewhere when the cache ends, and never made again', async () => {
    const { keyring, keystore } = newKeyring();
    const elsewhere = newKeyring({ keystore });
    await keyring.keyOf(owner);
    await elsewhere.keyring.keyOf(owner);
    await keyring.destroy(owner);
    await expect(keyring.keyOf(owner)).rejects.toMatchObject({ name: 'KeyMissing', reason: 'destroyed' });
    elsewhere.clock.advance(30_000);
    await expect(elsewhere.keyring.keyOf(owner)).rejects.toThrow(KeyMissing);
    await expect(keyring.rotate(owner)).rejects.toThrow(KeyMissing);
    await expect(keyring.keyOf(other)).resolves.toBeDefined();
  });

  test('a load under way does not bring a destroyed key back', async () => {
    const { keyring } = newKeyring();
    await keyring.keyOf(other);
    const load = keyring.keyOf(owner);
    await Promise.allSettled([keyring.destroy(owner), load]);
    await expect(keyring.keyOf(owner)).rejects.toThrow(KeyMissing);
  });

  test('the wrong master key opens nothing and makes nothing', async () => {
    const { keyring, keystore } = newKeyring();
    await keyring.keyOf(owner);
    const before = await keystore.get(owner.id);
    const wrong = createKeyring({ masterKey: localMasterKey(Buffer.alloc(32, 8)), keystore });
    await expect(wrong.keyOf(owner)).rejects.toThrow(KeyUnwrapFailed);
    expect(await keystore.get(owner.id)).toEqual(before);
  });

  test("another owner's wrapped key, or one of another kind, does not open", async () => {
    const { keyring, keystore } = newKeyring();
    await keyring.keyOf(owner);
    const entry = await keystore.get(owner.id);
    if (entry.state !== 'present') throw new Error('the key is there');
    const [stolen] = entry.keys;
    if (stolen === undefined) throw new Error('the key is there');
    await keystore.create(other.id, stolen);
    await expect(keyring.keyOf(other)).rejects.toThrow(KeyUnwrapFailed);
    await expect(keyring.keyOf({ kind: 'user', id: owner.id })).rejects.toThrow(KeyUnwrapFailed);
  });

  test('an owner id that is not a UUID is a programmer error', async () => {
    const { keyring } = newKeyring();
    await expect(keyring.keyOf({ kind: 'user', id: '../x' })).rejects.toThrow(TypeError);
  });
});
