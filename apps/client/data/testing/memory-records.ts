import { type RecordStore, StorageGoneError } from '../storage/record-store';
import type { Seal } from '../storage/seal';

/** A disk in memory: what was committed outlives the device objects above it, as after a crash. */
export interface MemoryDisk {
  records: Map<string, Uint8Array>;
  outbox: Map<number, { household: string; bytes: Uint8Array }>;
  sequence: number;
}

export function createDisk(): MemoryDisk {
  return { records: new Map(), outbox: new Map(), sequence: 0 };
}

/** `isAlive` false ends every write, as the end of a process does, at once and in the middle of anything. */
export function createMemoryRecords(disk: MemoryDisk, isAlive: () => boolean): RecordStore {
  async function write<Value>(work: () => Value): Promise<Value> {
    await null;
    if (!isAlive()) throw new StorageGoneError('the process has ended');
    return work();
  }
  function keys(prefix: string, below?: string): string[] {
    return [...disk.records.keys()]
      .filter((key) => key.startsWith(prefix) && (below === undefined || key < below))
      .sort()
      .reverse();
  }
  return {
    get: async (keys) => keys.map((key) => disk.records.get(key)),
    async last(prefix) {
      const [key] = keys(prefix);
      return key === undefined ? null : { key, bytes: disk.records.get(key)! };
    },
    keys: async (prefix, below) => keys(prefix, below),
    listOutbox: async (household, after) =>
      [...disk.outbox]
        .filter(([sequence, entry]) => entry.household === household && sequence > after)
        .map(([sequence, { bytes }]) => ({ sequence, bytes })),
    addToOutbox: (household, bytes) =>
      write(() => {
        disk.sequence += 1;
        disk.outbox.set(disk.sequence, { household, bytes });
        return disk.sequence;
      }),
    commit: (batch) =>
      write(() => {
        for (const [key, bytes] of batch.records) {
          if (bytes) disk.records.set(key, bytes);
          else disk.records.delete(key);
        }
        for (const [sequence, bytes] of batch.outbox) {
          const entry = disk.outbox.get(sequence);
          if (bytes === null) disk.outbox.delete(sequence);
          else if (entry) disk.outbox.set(sequence, { ...entry, bytes });
        }
      }),
    removeAll: (prefix) =>
      write(() => {
        for (const key of keys(prefix)) disk.records.delete(key);
      }),
    close: async () => {},
  };
}

/** No secret, but it keeps the label, so that a record read at another place fails as it would sealed. */
export const plainSeal: Seal = {
  seal: async (text, label) => new TextEncoder().encode(JSON.stringify([label, text])),
  async open(bytes, label) {
    const [sealedFor, text] = JSON.parse(new TextDecoder().decode(bytes)) as [string, string];
    if (sealedFor !== label) throw new Error(`sealed for ${sealedFor}, opened as ${label}`);
    return text;
  },
};
