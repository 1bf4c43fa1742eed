import type { RecordStore } from './record-store';
import type { Seal } from './seal';

/** What a household keeps on this device, as text; which text is the store's business. */
export interface HouseholdStorage {
  /** Everything the first screen needs, in one go: named records, the newest month, and the outbox. */
  readFirst(names: readonly string[]): Promise<FirstRead>;
  /** The months before one, newest first; waits for the reader between them. */
  readMonthsBefore(month: string, onMonth: (text: string) => void | Promise<void>): Promise<void>;
  readOutbox(afterSequence: number): Promise<OutboxText[]>;
  readRejected(): Promise<string[]>;
  /** The records whose names begin with `prefix`, by name. */
  readNamed(prefix: string): Promise<Map<string, string>>;
  /** Resolves to the write's sequence once it is durable. */
  addToOutbox(text: string): Promise<number>;
  /** One storage transaction, in the order of the calls. */
  commit(batch: StorageBatch): Promise<void>;
  /** Removes rows and cursors; what was never sent, and what was refused, is the user's and stays. */
  forgetRows(): Promise<void>;
}

export interface FirstRead {
  records: Map<string, string>;
  newestMonth: { month: string; text: string } | null;
  outbox: OutboxText[];
}

export interface OutboxText {
  sequence: number;
  text: string;
}

export interface StorageBatch {
  /** By name, such as `accounts`, `cursors` or `transactions/2026-11`; null removes. */
  records: readonly (readonly [name: string, text: string | null])[];
  outbox: readonly (readonly [sequence: number, text: string | null])[];
}

const rowRecords = ['transactions/', 'state', 'table/'];
const monthPrefix = 'transactions/';
const rejectedPrefix = 'rejected/';
/** Few enough that taking them over from the database fits into a frame. */
const monthsAtOnce = 4;

/** A household's part of the device: every text is sealed on its way in, with its own place as label. */
export function createHouseholdStorage(
  records: RecordStore,
  seal: Seal,
  householdId: string,
): HouseholdStorage {
  const prefix = `${householdId}/`;
  const outboxLabel = `${prefix}outbox`;
  /** Outbox entries are added in the order of the calls, though sealing is not instant. */
  let lastAdded: Promise<unknown> = Promise.resolve();
  let lastCommitted: Promise<unknown> = Promise.resolve();

  /** What vanished meanwhile, as by a sign-out elsewhere, rejects. */
  async function openAll(keys: readonly string[]): Promise<string[]> {
    if (keys.length === 0) return [];
    const found = await records.get(keys);
    return Promise.all(keys.map((key, at) => seal.open(found[at] as Uint8Array, key)));
  }
  async function openOutbox(afterSequence: number): Promise<OutboxText[]> {
    const entries = await records.listOutbox(householdId, afterSequence);
    return Promise.all(
      entries.map(async ({ sequence, bytes }) => ({ sequence, text: await seal.open(bytes, outboxLabel) })),
    );
  }
  async function add(text: string, before: Promise<unknown>): Promise<number> {
    const sealed = await seal.seal(text, outboxLabel);
    await before.catch(() => {});
    return records.addToOutbox(householdId, sealed);
  }
  async function commit(batch: StorageBatch, before: Promise<unknown>): Promise<void> {
    const [sealedRecords, sealedOutbox] = await Promise.all([
      Promise.all(
        batch.records.map(
          async ([name, text]) =>
            [prefix + name, text === null ? null : await seal.seal(text, prefix + name)] as const,
        ),
      ),
      Promise.all(
        batch.outbox.map(
          async ([sequence, text]) =>
            [sequence, text === null ? null : await seal.seal(text, outboxLabel)] as const,
        ),
      ),
    ]);
    await before.catch(() => {});
    await records.commit({ records: sealedRecords, outbox: sealedOutbox });
  }

  return {
    async readFirst(names) {
      const [found, newest, outbox] = await Promise.all([
        records.get(names.map((name) => prefix + name)),
        records.last(prefix + monthPrefix),
        openOutbox(0),
      ]);
      const opened = new Map<string, string>();
      await Promise.all(
        names.map(async (name, at) => {
          const bytes = found[at];
          if (bytes) opened.set(name, await seal.open(bytes, prefix + name));
        }),
      );
      const newestMonth = newest && {
        month: newest.key.slice(prefix.length + monthPrefix.length),
        text: await seal.open(newest.bytes, newest.key),
      };
      return { records: opened, newestMonth, outbox };
    },
    async readMonthsBefore(month, onMonth) {
      const keys = await records.keys(prefix + monthPrefix, prefix + monthPrefix + month);
      let next = openAll(keys.slice(0, monthsAtOnce));
      for (let at = 0; at < keys.length; at += monthsAtOnce) {
        const texts = await next;
        // The next months are read and opened by the platform while these are taken in.
        next = openAll(keys.slice(at + monthsAtOnce, at + 2 * monthsAtOnce));
        next.catch(() => {});
        for (const text of texts) await onMonth(text);
      }
    },
    readOutbox: openOutbox,
    readRejected: async () => openAll(await records.keys(prefix + rejectedPrefix)),
    async readNamed(named) {
      const keys = await records.keys(prefix + named);
      const texts = await openAll(keys);
      return new Map(keys.map((key, at) => [key.slice(prefix.length), texts[at] as string]));
    },
    async forgetRows() {
      for (const name of rowRecords) await records.removeAll(prefix + name);
    },
    addToOutbox(text) {
      const added = add(text, lastAdded);
      lastAdded = added;
      return added;
    },
    commit(batch) {
      const committed = commit(batch, lastCommitted);
      lastCommitted = committed;
      return committed;
    },
  };
}

/** Keeps nothing ("this is not my device"), and counts as durable at once what memory holds. */
export function createUnkeptStorage(): HouseholdStorage {
  let sequence = 0;
  return {
    readFirst: async () => ({ records: new Map(), newestMonth: null, outbox: [] }),
    readMonthsBefore: async () => {},
    readOutbox: async () => [],
    readRejected: async () => [],
    readNamed: async () => new Map(),
    async addToOutbox() {
      sequence += 1;
      return sequence;
    },
    commit: async () => {},
    forgetRows: async () => {},
  };
}
