import { assertKeyVersion, type Keystore, type KeystoreEntry, type WrappedKey } from './keystore';
import { assertOwnerId } from './owner';

/** Keys that end with the process: for tests and for "keep nothing" installations. */
export function memoryKeystore(): Keystore {
  const keysByOwner = new Map<string, WrappedKey[]>();
  const destroyed = new Set<string>();

  function entryOf(ownerId: string): KeystoreEntry {
    if (destroyed.has(ownerId)) return { state: 'destroyed' };
    const keys = keysByOwner.get(ownerId);
    return keys === undefined ? { state: 'absent' } : { state: 'present', keys: [...keys] };
  }

  function add(ownerId: string, key: WrappedKey): KeystoreEntry {
    const keys = keysByOwner.get(ownerId) ?? [];
    const isNext = key.version === keys.length + 1;
    if (isNext && !destroyed.has(ownerId)) keysByOwner.set(ownerId, [...keys, key]);
    return entryOf(ownerId);
  }

  return {
    async get(ownerId) {
      assertOwnerId(ownerId);
      return entryOf(ownerId);
    },
    async create(ownerId, key) {
      assertOwnerId(ownerId);
      if (key.version !== 1) throw new TypeError('the first version of a key is 1');
      return add(ownerId, key);
    },
    async addVersion(ownerId, key) {
      assertOwnerId(ownerId);
      assertKeyVersion(key.version);
      return add(ownerId, key);
    },
    async remove(ownerId) {
      assertOwnerId(ownerId);
      destroyed.add(ownerId);
      keysByOwner.delete(ownerId);
    },
  };
}
