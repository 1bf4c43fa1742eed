import type { HouseholdStorage } from '../storage/household-storage';
import { type AnyRow, type KeptName, keptNames, type SyncedResource } from '../types';
import { type HouseholdState, smallResources } from './household-state';
import type { PendingWrite } from './pending-write';
import type { StoredRejection } from './rejected-write';
import { type StoredState, storeSchema } from './stored-state';
import { decodeRejection, decodeWrite, encodeRejection, encodeWrite } from './stored-write';
import { decodeMonth, encodeMonth } from './transaction-codec';

const rowRecords = ['state', ...smallResources.map((resource) => `table/${resource}`)];
const firstRecords = [...rowRecords, ...keptNames.map((name) => `kept/${name}`)];
/** So many deltas of a busy stream are written together. */
const flushDelayMs = 150;
/** While everything arrives for the first time, writing months again and again takes no more than a sixth of the time. */
const restAfterFlush = 5;
/** Screens follow the loading of old months this often, not month by month. */
const showEveryMs = 100;

/** Moves a household between memory and this device. Only the tab that leads flushes. */
export interface Persister {
  /** Resolves when the first screen can be drawn. */
  loadFirst(): Promise<void>;
  /** Then the months before, newest first, one turn of the host each. */
  loadRest(): Promise<void>;
  /** Soon; many changes become one storage transaction. */
  flushLater(): void;
  /** Rows, cursors, and the outbox entries they settle, in one storage transaction. */
  flush(): Promise<void>;
  /** Resolves to the write's sequence once it is durable. */
  addWrite(write: PendingWrite): Promise<number>;
  /** The write's entry goes away with the next flush, together with the rows that replace it. */
  dropWrite(write: PendingWrite): void;
  replaceWrite(write: PendingWrite): Promise<void>;
  /** Any tab: the entry of a write that was taken back goes now. */
  removeWrite(write: PendingWrite): Promise<void>;
  /** Keeps a rejection with the next flush, or with null discards it. */
  keepRejection(key: string, rejection: StoredRejection | null): void;
  /** Any tab: discards a rejection now. */
  removeRejection(key: string): Promise<void>;
  /** Any tab: what is this device's alone, as it is now. */
  writeKept(name: KeptName): Promise<void>;
  readOutbox(afterSequence: number): Promise<PendingWrite[]>;
  /** What the device holds besides rows; null where it holds nothing. */
  readState(): Promise<StoredState | null>;
  /** The device holds rows that an older or newer app wrote; they were not loaded. */
  holdsForeignRows(): boolean;
  stop(): void;
}

export function createPersister(
  state: HouseholdState,
  storage: HouseholdStorage,
  yieldToHost: () => Promise<void>,
): Persister {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delayMs = flushDelayMs;
  let newestMonth: string | null = null;
  let hasForeignRows = false;
  const dropped = new Set<number>();
  const rejections = new Map<string, StoredRejection | null>();

  async function loadFirst(): Promise<void> {
    const [first, rejected] = await Promise.all([storage.readFirst(firstRecords), storage.readRejected()]);
    for (const text of rejected) {
      const rejection = decodeRejection(text);
      if (rejection) state.rejected.set(rejection.write.key, rejection);
    }
    for (const { sequence, text } of first.outbox) {
      const write = decodeWrite(text, sequence);
      if (write) state.addWrite(write);
    }
    for (const name of keptNames) {
      const text = first.records.get(`kept/${name}`);
      if (text) state.keep(name, text);
    }
    const stored = parseState(first.records.get('state'));
    const hasRows = first.newestMonth !== null || rowRecords.some((name) => first.records.has(name));
    hasForeignRows = stored?.schema !== storeSchema && hasRows;
    if (hasForeignRows) {
      state.hasFirstMonth = true;
      state.emitter.touch('sync');
      return;
    }
    if (stored) state.restore(stored);
    for (const resource of smallResources) {
      const text = first.records.get(`table/${resource}`);
      if (text) state.loadTable(resource, JSON.parse(text) as AnyRow[]);
    }
    if (first.newestMonth) {
      newestMonth = first.newestMonth.month;
      state.loadMonth(decodeMonth(first.newestMonth.text));
      state.emitter.touch('transactions');
    }
    state.hasFirstMonth = true;
    state.emitter.touch('sync');
  }

  async function loadRest(): Promise<void> {
    let shownAtMs = performance.now();
    if (newestMonth !== null)
      await storage.readMonthsBefore(newestMonth, async (text) => {
        state.loadMonth(decodeMonth(text));
        if (performance.now() - shownAtMs > showEveryMs) {
          state.emitter.touch('transactions');
          shownAtMs = performance.now();
        }
        await yieldToHost();
      });
    state.hasAllMonths = true;
    state.emitter.touch('transactions');
    state.emitter.touch('sync');
  }

  /** The rows are taken now, so that they belong together; turning them into text may take several turns. */
  function capture(name: string): () => string | null {
    if (name === 'state') {
      const stored = state.storedState();
      return () => JSON.stringify(stored);
    }
    const [kind, part] = name.split('/') as [string, string];
    if (kind === 'transactions') {
      const rows = state.baseOfMonth(part);
      return () => (rows.length === 0 ? null : encodeMonth(part, rows));
    }
    const rows = [...state.table(part as SyncedResource).base.values()];
    return () => JSON.stringify(rows);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (state.dirty.size === 0 && dropped.size === 0 && rejections.size === 0) return;
    const captured = [...state.dirty].map((name) => [name, capture(name)] as const);
    const drops = [...dropped];
    const kept = [...rejections];
    state.dirty.clear();
    dropped.clear();
    rejections.clear();
    const beganMs = performance.now();
    try {
      const records: [string, string | null][] = [];
      for (const [name, write] of captured) {
        records.push([name, write()]);
        if (captured.length > 4) await yieldToHost();
      }
      for (const [key, rejection] of kept)
        records.push([`rejected/${key}`, rejection === null ? null : encodeRejection(rejection)]);
      await storage.commit({ records, outbox: drops.map((sequence) => [sequence, null]) });
    } catch (error) {
      for (const [name] of captured) state.dirty.add(name);
      for (const sequence of drops) dropped.add(sequence);
      for (const [key, rejection] of kept) if (!rejections.has(key)) rejections.set(key, rejection);
      throw error;
    } finally {
      delayMs = Math.max(flushDelayMs, restAfterFlush * (performance.now() - beganMs));
    }
  }

  const flushInTurn = inTurn(flush);

  return {
    loadFirst,
    loadRest,
    flush: flushInTurn,
    flushLater() {
      timer ??= setTimeout(() => {
        timer = undefined;
        // What could not be written stays marked and goes with the next flush.
        void flushInTurn().catch(() => {});
      }, delayMs);
    },
    addWrite: (write) => storage.addToOutbox(encodeWrite(write)),
    dropWrite(write) {
      if (write.sequence !== null) dropped.add(write.sequence);
    },
    async replaceWrite(write) {
      if (write.sequence !== null)
        await storage.commit({ records: [], outbox: [[write.sequence, encodeWrite(write)]] });
    },
    async removeWrite(write) {
      if (write.sequence !== null) await storage.commit({ records: [], outbox: [[write.sequence, null]] });
    },
    keepRejection(key, rejection) {
      rejections.set(key, rejection);
    },
    removeRejection: (key) => storage.commit({ records: [[`rejected/${key}`, null]], outbox: [] }),
    writeKept: (name) =>
      storage.commit({ records: [[`kept/${name}`, state.kept.get(name) ?? null]], outbox: [] }),
    async readOutbox(afterSequence) {
      const entries = await storage.readOutbox(afterSequence);
      return entries.flatMap(({ sequence, text }) => decodeWrite(text, sequence) ?? []);
    },
    async readState() {
      const { records } = await storage.readFirst(['state']);
      return parseState(records.get('state'));
    },
    holdsForeignRows: () => hasForeignRows,
    stop() {
      clearTimeout(timer);
    },
  };
}

function parseState(text: string | undefined): StoredState | null {
  return text === undefined ? null : (JSON.parse(text) as StoredState);
}

/** Runs one at a time: a flush that overtook an earlier one would put older rows under newer cursors. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const run = last.then(work, work);
    last = run;
    return run;
  };
}
