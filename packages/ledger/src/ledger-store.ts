import type { Month } from '@florin/domain/calendar';
import {
  groupByMonth,
  type LedgerBlock,
  type LedgerEntry,
  ledgerBlockCodec,
  withoutText,
} from '@florin/domain/ledger';
import type { ServiceRuntime } from '@florin/kernel';
import {
  type BlockCache,
  createBlockCache,
  type NameRange,
  type RowScope,
  sealedBlocks,
  type WritableRowScope,
} from '@florin/kernel/rows';
import { type LedgerSnapshot, replaceMonths } from './replace-months';
import { storedWatermark } from './stored-watermark';
import type { LedgerTables } from './tables';
import { type Delivery, type LedgerMonths, takeDelivery } from './take-delivery';
import { nothingYet } from './watermark';

export type LedgerScope = RowScope & { runtime: ServiceRuntime };
export type WritableLedgerScope = WritableRowScope & { runtime: ServiceRuntime };

/** What a write did to the months: those it looked at as they were, and those that are not what they were. */
export type LedgerStep = { before: LedgerMonths; changed: LedgerMonths };

/** One page of what the source holds, oldest change first, removals included. */
export type LedgerPage = {
  entries: readonly LedgerEntry[];
  removed: readonly { id: string }[];
  /** Where to go on. */
  after: number;
  hasMore: boolean;
  /** The household's change number in the source at the moment of reading. */
  asOf: number;
};

/** About ten households of 100,000 transactions. */
const cacheSizeMaxBytes = 64 * 1024 * 1024;

/**
 * The ledger of a service: each household's transactions by month, sealed, as its source tells of them. `text` says
 * whether payees and notes are kept. All writing happens in a transaction that holds the household's lock.
 */
export function createLedgerStore(
  schema: string,
  tables: LedgerTables,
  options: { source: string; text: 'kept' | 'dropped' },
) {
  const months = sealedBlocks<LedgerBlock>(tables.ledgerMonth, ledgerBlockCodec);
  const watermarks = storedWatermark(schema, options.source);
  const caches = new WeakMap<ServiceRuntime, BlockCache<LedgerBlock>>();

  /** The decoded months of the households in use, kept for as long as the service runs. */
  function cacheOf(runtime: ServiceRuntime): BlockCache<LedgerBlock> {
    let cache = caches.get(runtime);
    if (cache === undefined) {
      cache = createBlockCache(cacheSizeMaxBytes);
      caches.set(runtime, cache);
    }
    return cache;
  }

  const keptOf = (entry: LedgerEntry) =>
    options.text === 'kept' ? entry : { ...entry, payee: '', note: '' };

  function tellAltered(scope: LedgerScope, asOf: number): void {
    scope.log.error('row-unreadable', {
      table: `${schema}.ledger_watermark`,
      rowId: options.source,
      change: asOf,
      householdId: scope.householdId,
    });
  }

  return {
    /** The months with these names, in their order; one without a transaction may be left out. */
    load(scope: LedgerScope, names: readonly Month[]): Promise<Map<Month, LedgerBlock>> {
      return months.load(scope, names, cacheOf(scope.runtime));
    },

    /** The months of a range, both bounds inclusive; a bound left out is no bound. */
    loadRange(scope: LedgerScope, range: NameRange): Promise<Map<Month, LedgerBlock>> {
      return months.loadRange(scope, range, cacheOf(scope.runtime));
    },

    /** The change of the source up to which the ledger holds everything that the source told of. */
    async asOf(scope: LedgerScope): Promise<number> {
      return (await watermarks.read(scope)).asOf;
    },

    /** Takes in what the source tells of, in whatever order and however often it arrives. */
    async apply(scope: WritableLedgerScope, delivery: Delivery): Promise<LedgerStep> {
      const watermark = await watermarks.read(scope);
      if (delivery.change <= watermark.asOf) return { before: new Map(), changed: new Map() };
      const changes = options.text === 'kept' ? delivery.changes : delivery.changes.map(withoutText);
      const before = await months.load(scope, [...groupByMonth(changes).keys()], cacheOf(scope.runtime));
      const taken = takeDelivery(before, watermark, { ...delivery, changes });
      await months.save(scope, taken.changed);
      if (taken.watermark !== watermark) await watermarks.write(scope, taken.watermark);
      return { before, changed: taken.changed };
    },

    /**
     * Makes the ledger anew from the source, while deliveries go on. Pages are read without the household's lock, which
     * `change` takes; what has happened since is read under it, so that the snapshot is not older than any delivery
     * that was taken in, and then all months change at once.
     */
    async rebuild<Scope extends WritableLedgerScope>(
      change: (step: (scope: Scope) => Promise<void>) => Promise<void>,
      readPage: (after: number) => Promise<LedgerPage>,
      onReplaced: (scope: Scope, step: LedgerStep) => Promise<void>,
    ): Promise<void> {
      const entries = new Map<string, LedgerEntry>();
      let page: LedgerPage | undefined;
      async function readOn(): Promise<LedgerSnapshot> {
        do {
          page = await readPage(page?.after ?? 0);
          for (const entry of page.entries) entries.set(entry.id, keptOf(entry));
          for (const { id } of page.removed) entries.delete(id);
        } while (page.hasMore);
        return { asOf: page.asOf, entries: entries.values() };
      }
      await readOn();
      await change(async (scope) => {
        const snapshot = await readOn();
        const { blocks: before, unreadable } = await months.loadReadable(scope);
        const standing = await watermarks.read(scope);
        // The snapshot was read last, so a watermark beyond it was not written by this ledger.
        const watermark = standing.asOf > snapshot.asOf ? nothingYet : standing;
        if (watermark !== standing) tellAltered(scope, standing.asOf);
        const replaced = replaceMonths(before, watermark, snapshot, unreadable);
        await months.save(scope, replaced.changed);
        await watermarks.write(scope, replaced.watermark);
        await onReplaced(scope, { before, changed: replaced.changed });
      });
    },
  };
}

export type LedgerStore = ReturnType<typeof createLedgerStore>;
