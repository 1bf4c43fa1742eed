/**
 * Bytes by key on this device: what IndexedDB and SQLite have in common, and nothing of what the bytes mean.
 * Keys are text; a household's begin with its id. Writes of the outbox get a rising number instead.
 */
export interface RecordStore {
  /** In the order of the keys asked for; undefined where there is none. */
  get(keys: readonly string[]): Promise<(Uint8Array | undefined)[]>;
  /** The record with the greatest key that begins with the prefix. */
  last(prefix: string): Promise<StoredRecord | null>;
  /** The keys that begin with the prefix, greatest first; only those below `below` when given. */
  keys(prefix: string, below?: string): Promise<string[]>;
  listOutbox(household: string, afterSequence: number): Promise<StoredEntry[]>;
  /** Resolves to the entry's sequence: greater than that of any entry before it, in this tab or another. */
  addToOutbox(household: string, bytes: Uint8Array): Promise<number>;
  /** One transaction: all of it happens or nothing. */
  commit(batch: RecordBatch): Promise<void>;
  /** Removes everything whose key begins with the prefix; outbox entries stay. */
  removeAll(prefix: string): Promise<void>;
  close(): Promise<void>;
}

export interface StoredRecord {
  key: string;
  bytes: Uint8Array;
}

export interface StoredEntry {
  sequence: number;
  bytes: Uint8Array;
}

export interface RecordBatch {
  /** Null removes. */
  records: readonly (readonly [key: string, bytes: Uint8Array | null])[];
  /** Null removes. */
  outbox: readonly (readonly [sequence: number, bytes: Uint8Array | null])[];
}

/** The data of this device was destroyed, as by a sign-out in another tab: nothing may be written any more. */
export class StorageGoneError extends Error {
  override readonly name = 'StorageGoneError';
}
