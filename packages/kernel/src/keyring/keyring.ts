import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { type Clock, systemClock } from '../clock';
import { createRecentMap } from '../recent-map';
import { KeyMissing } from './key-errors';
import type { Keystore, KeystoreEntry, WrappedKey } from './keystore';
import { KEY_BYTES, type MasterKey } from './master-key';
import { assertOwner, nameOfOwner, type Owner, systemOwner } from './owner';

export type DataKey = { readonly version: number; readonly secret: KeyObject };

/** An owner's unwrapped keys: one to seal with, all to open with. Held for an operation, never for longer. */
export type OwnerKeys = {
  readonly ownerKind: Owner['kind'];
  readonly ownerId: string;
  readonly current: DataKey;
  readonly byVersion: ReadonlyMap<number, DataKey>;
};

export type Keyring = {
  /** The owner's keys. None there is KeyMissing: a key that was lost is never replaced by another. */
  keyOf(owner: Owner): Promise<OwnerKeys>;
  /**
   * Makes the first key of an owner that is being made; undefined where one stands, since then the owner is somebody's,
   * whatever the database says. Throws KeyMissing for an owner whose keys were destroyed.
   */
  create(owner: Owner): Promise<OwnerKeys | undefined>;
  /** The key of the installation, made where none stands; of processes that start at once, all get the same. */
  openSystem(): Promise<OwnerKeys>;
  /** A first key to seal with before it is known whether its owner comes to be. Both ends take about as long. */
  prepare(owner: Owner): Promise<{ keys: OwnerKeys; keep(): Promise<void>; discard(): Promise<void> }>;
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

  async function keyOf(owner: Owner): Promise<OwnerKeys> {
    const name = nameOfOwner(owner);
    const cached = cache.get(name);
    if (cached !== undefined) {
      const ageMs = clock.nowMs() - cached.loadedAtMs;
      if (ageMs >= 0 && ageMs < cachedForMs) return cached.keys;
    }
    assertOwner(owner);
    // Callers at the same moment share one look at the keystore.
    let load = loading.get(name);
    if (load === undefined) {
      load = loadKeys(owner).finally(() => {
        if (loading.get(name) === load) loading.delete(name);
      });
      loading.set(name, load);
    }
    return load;
  }

  async function loadKeys(owner: Owner): Promise<OwnerKeys> {
    const loadedAtMs = clock.nowMs();
    return remember(owner, await keystore.get(owner), loadedAtMs);
  }

  async function remember(owner: Owner, entry: KeystoreEntry, loadedAtMs: number): Promise<OwnerKeys> {
    const name = nameOfOwner(owner);
    if (entry.state !== 'present') {
      cache.delete(name);
      throw new KeyMissing(owner, entry.state);
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
    if (current === undefined) throw new KeyMissing(owner, 'absent');
    return { ownerKind: owner.kind, ownerId: owner.id, current, byVersion };
  }

  async function newWrappedKey(owner: Owner, version: number): Promise<WrappedKey> {
    const dataKey = randomBytes(KEY_BYTES);
    const wrapped = await masterKey.wrap(dataKey, bindingOf(owner, version));
    dataKey.fill(0);
    return { version, masterKeyId: masterKey.id, wrapped, createdAtMs: clock.nowMs() };
  }

  return {
    keyOf,

    async create(owner) {
      assertOwner(owner);
      const loadedAtMs = clock.nowMs();
      const standing = await keystore.get(owner);
      if (standing.state === 'destroyed') throw new KeyMissing(owner, 'destroyed');
      if (standing.state === 'present') return undefined;
      const wrappedKey = await newWrappedKey(owner, 1);
      const prepared = await keystore.prepare(owner, wrappedKey);
      const entry = await prepared.keep();
      // Of several at once, one has made the owner.
      return isKept(entry, wrappedKey) ? remember(owner, entry, loadedAtMs) : undefined;
    },

    async openSystem() {
      const isThere = (await keystore.get(systemOwner)).state !== 'absent';
      const made = isThere ? undefined : await this.create(systemOwner);
      return made ?? keyOf(systemOwner);
    },

    async prepare(owner) {
      const loadedAtMs = clock.nowMs();
      const wrappedKey = await newWrappedKey(owner, 1);
      const prepared = await keystore.prepare(owner, wrappedKey);
      const keys = await unwrapAll(owner, [wrappedKey]);
      return {
        keys,
        async keep() {
          const entry = await prepared.keep();
          if (!isKept(entry, wrappedKey)) throw new Error('another key was kept for this owner');
          cache.set(nameOfOwner(owner), { keys, loadedAtMs });
        },
        discard: prepared.discard,
      };
    },

    async rotate(owner) {
      assertOwner(owner);
      const before = presentKeys(owner, await keystore.get(owner));
      const added = await newWrappedKey(owner, before.length + 1);
      // Where another process rotates at the same moment, its version stands and serves both.
      const after = presentKeys(owner, await keystore.addVersion(owner, added));
      cache.delete(nameOfOwner(owner));
      const newest = after.at(-1) ?? added;
      return { version: newest.version, sealsFromMs: newest.createdAtMs + settlesAfterMs + cachedForMs };
    },

    async destroy(owner) {
      assertOwner(owner);
      await keystore.remove(owner);
      cache.delete(nameOfOwner(owner));
      // A load that began before the removal would put the keys back when it ends.
      await Promise.allSettled([...loading.values()]);
      cache.delete(nameOfOwner(owner));
    },
  };
}

function presentKeys(owner: Owner, entry: KeystoreEntry): WrappedKey[] {
  if (entry.state !== 'present') throw new KeyMissing(owner, entry.state);
  return entry.keys;
}

function isKept(entry: KeystoreEntry, key: WrappedKey): boolean {
  return entry.state === 'present' && entry.keys[0]?.wrapped.equals(key.wrapped) === true;
}

function bindingOf(owner: Owner, version: number): string {
  return `florin/data-key/1/${nameOfOwner(owner)}/${version}`;
}
