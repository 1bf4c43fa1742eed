import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { type Clock, systemClock } from '../clock';
import { createRecentMap } from '../recent-map';
import { KeyMissing } from './key-errors';
import type { Keystore, KeystoreEntry, WrappedKey } from './keystore';
import { KEY_BYTES, type MasterKey } from './master-key';
import { assertOwnerId, type Owner } from './owner';

export type DataKey = { readonly version: number; readonly secret: KeyObject };

/** An owner's unwrapped keys: one to seal with, all to open with. Held for an operation, never for longer. */
export type OwnerKeys = {
  readonly ownerKind: Owner['kind'];
  readonly ownerId: string;
  readonly current: DataKey;
  readonly byVersion: ReadonlyMap<number, DataKey>;
};

export type Keyring = {
  /** The owner's keys, made on first use. Throws KeyMissing for an owner whose keys were destroyed. */
  keyOf(owner: Owner): Promise<OwnerKeys>;
  /** The owner's keys where data already exists: none there is KeyMissing, and none is made. */
  existingKeyOf(owner: Owner): Promise<OwnerKeys>;
  /**
   * Adds a key version. Rows sealed from `sealsFromMs` on carry it, in every process; re-sealing old rows
   * starts then.
   */
  rotate(owner: Owner): Promise<{ version: number; sealsFromMs: number }>;
  /** Removes the owner's keys for good. Other processes forget theirs within `cachedForMs`. */
  destroy(owner: Owner): Promise<void>;
};

export type KeyringOptions = {
  masterKey: MasterKey;
  keystore: Keystore;
  clock?: Clock;
  /** Owners whose unwrapped keys are kept at most. */
  cacheMax?: number;
  /** How long unwrapped keys are kept before the keystore is asked again; a destroyed key is dead after it. */
  cachedForMs?: number;
  /** How old a version is before it seals. Longer than `cachedForMs`, so that by then every process has it. */
  settlesAfterMs?: number;
};

/**
 * Envelope encryption: a random data key per owner, wrapped by the master key. A wrapped key is bound to its
 * owner, kind and version, so a file moved to another owner does not open.
 *
 * A new version first settles: every process has asked the keystore again before any of them seals with it,
 * and so none meets a row it cannot open.
 */
export function createKeyring(options: KeyringOptions): Keyring {
  const { masterKey, keystore } = options;
  const clock = options.clock ?? systemClock();
  const cachedForMs = options.cachedForMs ?? 30_000;
  const settlesAfterMs = options.settlesAfterMs ?? 2 * cachedForMs;
  if (settlesAfterMs < cachedForMs) throw new RangeError('settlesAfterMs is at least cachedForMs');

  const cache = createRecentMap<string, { keys: OwnerKeys; loadedAtMs: number }>(options.cacheMax ?? 10_000);
  const loading = new Map<string, Promise<OwnerKeys>>();

  async function find(owner: Owner, mayCreate: boolean): Promise<OwnerKeys> {
    const name = nameOf(owner);
    const cached = cache.get(name);
    if (cached !== undefined) {
      const ageMs = clock.nowMs() - cached.loadedAtMs;
      if (ageMs >= 0 && ageMs < cachedForMs) return cached.keys;
    }
    assertOwnerId(owner.id);
    // Callers at the same moment share one look at the keystore; one that may create does not wait in vain
    // for one that may not.
    const task = `${mayCreate ? 'create' : 'find'}/${name}`;
    let load = loading.get(task);
    if (load === undefined) {
      load = loadKeys(owner, mayCreate).finally(() => {
        if (loading.get(task) === load) loading.delete(task);
      });
      loading.set(task, load);
    }
    return load;
  }

  async function loadKeys(owner: Owner, mayCreate: boolean): Promise<OwnerKeys> {
    const loadedAtMs = clock.nowMs();
    const name = nameOf(owner);
    let entry = await keystore.get(owner.id);
    if (entry.state === 'absent' && mayCreate) {
      entry = await keystore.create(owner.id, await newWrappedKey(owner, 1));
    }
    if (entry.state !== 'present') {
      cache.delete(name);
      throw new KeyMissing(owner.id, entry.state);
    }
    const keys = await unwrapAll(owner, entry.keys);
    cache.set(name, { keys, loadedAtMs });
    return keys;
  }

  async function unwrapAll(owner: Owner, wrappedKeys: WrappedKey[]): Promise<OwnerKeys> {
    const byVersion = new Map<number, DataKey>();
    let current: DataKey | undefined;
    for (const wrappedKey of wrappedKeys) {
      const bytes = await masterKey.unwrap(wrappedKey.wrapped, bindingOf(owner, wrappedKey.version));
      const dataKey: DataKey = { version: wrappedKey.version, secret: createSecretKey(bytes) };
      bytes.fill(0);
      byVersion.set(dataKey.version, dataKey);
      const isSettled = wrappedKey.createdAtMs + settlesAfterMs <= clock.nowMs();
      if (current === undefined || isSettled) current = dataKey;
    }
    if (current === undefined) throw new KeyMissing(owner.id, 'absent');
    return { ownerKind: owner.kind, ownerId: owner.id, current, byVersion };
  }

  async function newWrappedKey(owner: Owner, version: number): Promise<WrappedKey> {
    const dataKey = randomBytes(KEY_BYTES);
    const wrapped = await masterKey.wrap(dataKey, bindingOf(owner, version));
    dataKey.fill(0);
    return { version, masterKeyId: masterKey.id, wrapped, createdAtMs: clock.nowMs() };
  }

  return {
    keyOf: (owner) => find(owner, true),
    existingKeyOf: (owner) => find(owner, false),

    async rotate(owner) {
      assertOwnerId(owner.id);
      const before = presentKeys(owner, await keystore.get(owner.id));
      const added = await newWrappedKey(owner, before.length + 1);
      // Where another process rotates at the same moment, its version stands and serves both.
      const after = presentKeys(owner, await keystore.addVersion(owner.id, added));
      cache.delete(nameOf(owner));
      const newest = after.at(-1) ?? added;
      return { version: newest.version, sealsFromMs: newest.createdAtMs + settlesAfterMs + cachedForMs };
    },

    async destroy(owner) {
      assertOwnerId(owner.id);
      await keystore.remove(owner.id);
      cache.delete(nameOf(owner));
      // A load that began before the removal would put the keys back when it ends.
      await Promise.allSettled([...loading.values()]);
      cache.delete(nameOf(owner));
    },
  };
}

function presentKeys(owner: Owner, entry: KeystoreEntry): WrappedKey[] {
  if (entry.state !== 'present') throw new KeyMissing(owner.id, entry.state);
  return entry.keys;
}

function nameOf(owner: Owner): string {
  return `${owner.kind}/${owner.id}`;
}

function bindingOf(owner: Owner, version: number): string {
  return `florin/data-key/1/${nameOf(owner)}/${version}`;
}
