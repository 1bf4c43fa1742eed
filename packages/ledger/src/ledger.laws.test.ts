import type { Month } from '@florin/domain/calendar';
import {
  blockOf,
  encodeBlock,
  entriesOf,
  type LedgerBlock,
  type LedgerEntry,
  monthsTouched,
  type TransactionChange,
} from '@florin/domain/ledger';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceMonths } from './replace-months';
import { type Delivery, takeDelivery } from './take-delivery';
import { nothingYet, type Watermark } from './watermark';

const ids = Array.from({ length: 4 }, (_, number) => `019aa000-0000-7000-8000-00000000000${number}`);
const days = ['2026-02-10', '2026-03-10', '2026-03-11', '2026-04-10'];

/** One write of the source: what becomes of one to three transactions; null is that one is deleted. */
const write = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    on: fc.option(fc.constantFrom(...days), { nil: null, freq: 3 }),
    // Changes that tell of nothing lie between, as when an account is renamed.
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
);
const writes = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 3 }), steps: write }), {
  minLength: 1,
  maxLength: 12,
});

type Source = { deliveries: Delivery[]; at(change: number): LedgerEntry[]; change: number };

/** The source's life: what it tells of, and what it holds at each change. */
function liveThrough(all: { gap: number; steps: { id: string; on: string | null }[] }[]): Source {
  const held = new Map<string, LedgerEntry>();
  const states: { change: number; entries: LedgerEntry[] }[] = [{ change: 0, entries: [] }];
  const deliveries: Delivery[] = [];
  let change = 0;
  for (const { gap, steps } of all) {
    change += gap;
    const changes: TransactionChange[] = steps.map(({ id, on }) => {
      const previousOn = held.get(id)?.on ?? null;
      const entry = on === null ? null : entryOf(id, change, on);
      if (entry) held.set(id, entry);
      else held.delete(id);
      return { id, change, previousOn, entry };
    });
    deliveries.push({ change, previousChange: deliveries.at(-1)?.change ?? 0, changes });
    states.push({ change, entries: [...held.values()] });
  }
  const at = (asked: number) => states.findLast((state) => state.change <= asked)?.entries ?? [];
  return { deliveries, at, change };
}

function entryOf(id: string, change: number, on: string): LedgerEntry {
  const lines = [{ categoryId: null, amountMinor: -change }];
  const said = {
    payee: '',
    note: '',
    currency: 'EUR',
    status: 'posted' as const,
    transferId: null,
    isCorrection: false,
    tags: [],
  };
  return { id, change, on, accountId: 'bank', ...said, amountMinor: -change, lines };
}

type Ledger = { months: Map<Month, LedgerBlock>; watermark: Watermark };

function take(ledger: Ledger, delivery: Delivery): void {
  const { changed, watermark } = takeDelivery(ledger.months, ledger.watermark, delivery);
  for (const [month, block] of changed) ledger.months.set(month, block);
  ledger.watermark = watermark;
}

function rebuild(ledger: Ledger, source: Source, change: number): void {
  const snapshot = { asOf: change, entries: source.at(change) };
  const { changed, watermark } = replaceMonths(ledger.months, ledger.watermark, snapshot);
  for (const [month, block] of changed) ledger.months.set(month, block);
  ledger.watermark = watermark;
}

function contentOf(ledger: Ledger): LedgerEntry[] {
  const entries = [...ledger.months.values()].flatMap((block) => entriesOf(block));
  return entries.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Everything the source held at the watermark stands unless later changes moved it, and nothing older stands. */
function expectTrueUpToWatermark(ledger: Ledger, source: Source): void {
  const { asOf } = ledger.watermark;
  const held = source.at(asOf);
  const content = contentOf(ledger);
  const isTouchedLater = (id: string) =>
    source.deliveries.some(
      ({ change, changes }) => change > asOf && changes.some((touched) => touched.id === id),
    );
  for (const entry of held) if (!isTouchedLater(entry.id)) expect(content).toContainEqual(entry);
  for (const entry of content) if (entry.change <= asOf) expect(held).toContainEqual(entry);
}

const byId = (entries: LedgerEntry[]) => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a ledger', () => {
  it('holds what its source holds, whatever the order and number of deliveries, rebuilt at any time or not', () => {
    const runs = writes.chain((all) =>
      fc.tuple(
        fc.constant(liveThrough(all)),
        fc.shuffledSubarray([...all.keys(), ...all.keys(), ...all.keys()], { minLength: 0 }),
        fc.array(fc.record({ before: fc.nat({ max: 30 }), behind: fc.nat({ max: 4 }) }), { maxLength: 3 }),
      ),
    );
    fc.assert(
      fc.property(runs, ([source, order, rebuilds]) => {
        const ledger: Ledger = { months: new Map(), watermark: nothingYet };
        const arrived = new Set<number>();
        // What the shuffled part leaves out was set aside, and is replayed at the end.
        const all = [...order, ...source.deliveries.keys()];
        let newest = 0;
        for (const [time, at] of all.entries()) {
          for (const { before, behind } of rebuilds) {
            if (before !== time) continue;
            // The source has at least committed what it told of.
            rebuild(
              ledger,
              source,
              Math.max(ledger.watermark.asOf, Math.max(newest, source.change - behind)),
            );
          }
          const delivery = source.deliveries[at] as Delivery;
          take(ledger, delivery);
          arrived.add(delivery.change);
          newest = Math.max(newest, delivery.change);
          expectTrueUpToWatermark(ledger, source);
        }
        expect(contentOf(ledger)).toEqual(byId(source.at(source.change)));
        expect(ledger.watermark).toEqual({ asOf: source.change, ahead: [] });
        // What comes once more after all is over brings nothing back.
        for (const at of order) take(ledger, source.deliveries[at] as Delivery);
        expect(contentOf(ledger)).toEqual(byId(source.at(source.change)));
        // Rebuilt it is the same, down to the bytes.
        const { changed } = replaceMonths(new Map(), nothingYet, {
          asOf: source.change,
          entries: source.at(source.change),
        });
        for (const [month, block] of changed) {
          expect(encodeBlock(block)).toEqual(encodeBlock(blockOf(month, source.at(source.change))));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('rebuilt behind a gap keeps what it heard of after the snapshot', () => {
    const source = liveThrough([
      { gap: 1, steps: [{ id: ids[0] as string, on: '2026-02-10' }] },
      { gap: 1, steps: [{ id: ids[0] as string, on: '2026-03-10' }] },
      { gap: 1, steps: [{ id: ids[0] as string, on: null }] },
    ]);
    const [, moved, deleted] = source.deliveries as [Delivery, Delivery, Delivery];
    const ledger: Ledger = { months: new Map(), watermark: nothingYet };
    take(ledger, deleted);
    rebuild(ledger, source, 1);
    // The deletion was heard of, the move before it was not; it still stands where it was first.
    expect(contentOf(ledger).map(({ on }) => on)).toEqual(['2026-02-10']);
    take(ledger, moved);
    expect(contentOf(ledger)).toEqual([]);
    expect(monthsTouched(moved.changes[0] as TransactionChange)).toEqual(['2026-02', '2026-03']);
  });

  it('refuses a snapshot older than what it has forgotten removals for', () => {
    const watermark = { asOf: 5, ahead: [] };
    expect(() => replaceMonths(new Map(), watermark, { asOf: 4, entries: [] })).toThrow(RangeError);
  });
});
