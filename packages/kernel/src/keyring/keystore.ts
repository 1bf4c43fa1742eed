import type { Owner } from './owner';

/** One version of an owner's data key as it is kept: wrapped, useless without the master key. */
export type WrappedKey = { version: number; masterKeyId: string; wrapped: Buffer; createdAtMs: number };

/** Versions are 1, 2, 3, … in that order. */
export type KeystoreEntry =
  | { state: 'absent' }
  | { state: 'present'; keys: WrappedKey[] }
  | { state: 'destroyed' };

/**
 * Where wrapped data keys live: outside the database and outside its backups, so that removing an owner's
 * keys makes every copy of that owner's data unreadable, old backups included.
 */
export type Keystore = {
  get(owner: Owner): Promise<KeystoreEntry>;
  /** Writes version 1 down so that it can be kept, or forgotten without a trace. Either takes about as long. */
  prepare(owner: Owner, key: WrappedKey): Promise<PreparedKey>;
  /** Keeps a further version, the next in the row; the first caller wins. The answer is what stands afterwards. */
  addVersion(owner: Owner, key: WrappedKey): Promise<KeystoreEntry>;
  /** Removes all versions for good; the owner stays marked as destroyed and never gets a key again. */
  remove(owner: Owner): Promise<void>;
};

export type PreparedKey = {
  /**
   * Of several callers at once, in any process, the first wins; the answer is what stands afterwards, the winner's
   * key or the mark that the owner was destroyed.
   */
  keep(): Promise<KeystoreEntry>;
  discard(): Promise<void>;
};

export function assertFirstVersion(key: WrappedKey): void {
  if (key.version !== 1) throw new TypeError('the first version of a key is 1');
}

/** The highest version the format of a sealed row can name. */
export const KEY_VERSION_MAX = 0xffff;

export function assertKeyVersion(version: number): void {
  if (!Number.isInteger(version) || version < 1 || version > KEY_VERSION_MAX) {
    throw new TypeError(`a key version is 1 to ${KEY_VERSION_MAX}`);
  }
}
