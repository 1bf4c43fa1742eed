import {
  assertFirstVersion,
  assertKeyVersion,
  type Keystore,
  type KeystoreEntry,
  type WrappedKey,
} from './keystore';
import { assertOwner, nameOfOwner, type Owner } from './owner';

/** Keys that end with the process: for tests and for "keep nothing" installations. */
export function memoryKeystore(): Keystore {
  const keysByOwner = new Map<string, WrappedKey[]>();
  const destroyed = new Set<string>();

  function entryOf(name: string): KeystoreEntry {
    if (destroyed.has(name)) return { state: 'destroyed' };
    const keys = keysByOwner.get(name);
    return keys === undefined ? { state: 'absent' } : { state: 'present', keys: [...keys] };
  }

  function add(name: string, key: WrappedKey): KeystoreEntry {
    const keys = keysByOwner.get(name) ?? [];
    const isNext = key.version === keys.length + 1;
    if (isNext && !destroyed.has(name)) keysByOwner.set(name, [...keys, key]);
    return entryOf(name);
  }

  function checkedName(owner: Owner): string {
    assertOwner(owner);
    return nameOfOwner(owner);
  }

  return {
    async get(owner) {
      return entryOf(checkedName(owner));
    },
    async prepare(owner, key) {
      const name = checkedName(owner);
      assertFirstVersion(key);
      return { keep: async () => add(name, key), discard: async () => {} };
    },
    async addVersion(owner, key) {
      const name = checkedName(owner);
      assertKeyVersion(key.version);
      return add(name, key);
    },
    async remove(owner) {
      const name = checkedName(owner);
      destroyed.add(name);
      keysByOwner.delete(name);
    },
  };
}
