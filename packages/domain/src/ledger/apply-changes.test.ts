import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { history } from './history.arbitrary';
import {
  applyChanges,
  blockOf,
  changesAfter,
  emptyBlock,
  encodeBlock,
  entriesOf,
  forgetRemovals,
  groupByMonth,
  type LedgerEntry,
  monthsTouched,
  type TransactionChange,
  withoutText,
} from './index';

const month = '2026-03';
const id = '019aa000-0000-7000-8000-000000000001';

function entryOn(on: string, change: number, fields: Partial<LedgerEntry> = {}): LedgerEntry {
  const lines = [{ categoryId: 'groceries', amountMinor: -500 }];
  return {
    id,
    change,
    on,
    accountId: 'bank',
    payee: 'Lidl',
    note: '',
    currency: 'EUR',
    status: 'posted',
    transferId: null,
    isCorrection: false,
    tags: [],
    amountMinor: -500,
    lines,
    ...fields,
  };
}

function put(on: string, change: number, previousOn: string | null = null): TransactionChange {
  return { id, change, previousOn, entry: entryOn(on, change) };
}

function remove(change: number, previousOn: string | null): TransactionChange {
  return { id, change, previousOn, entry: null };
}

describe('applyChanges', () => {
  it.each<[string, TransactionChange[], string[]]>([
    ['a new transaction is there', [put('2026-03-05', 1)], ['2026-03-05']],
    ['an edit replaces it', [put('2026-03-05', 1), put('2026-03-09', 2, '2026-03-05')], ['2026-03-09']],
    [
      'an older change after a newer one is void',
      [put('2026-03-09', 2, '2026-03-05'), put('2026-03-05', 1)],
      ['2026-03-09'],
    ],
    ['a removal takes it away', [put('2026-03-05', 1), remove(2, '2026-03-05')], []],
    ['a removal that arrives first keeps it away', [remove(2, '2026-03-05'), put('2026-03-05', 1)], []],
    ['a move to another month takes it away', [put('2026-03-05', 1), put('2026-04-01', 2, '2026-03-05')], []],
    [
      'a move there and back again keeps it',
      [put('2026-03-05', 1), put('2026-04-01', 2, '2026-03-05'), put('2026-03-31', 3, '2026-04-01')],
      ['2026-03-31'],
    ],
    [
      'the same, backwards',
      [put('2026-03-31', 3, '2026-04-01'), put('2026-04-01', 2, '2026-03-05')],
      ['2026-03-31'],
    ],
    ['a change of other months is passed over', [put('2026-05-01', 2, '2026-04-01')], []],
    ['the removal of what never was is passed over', [remove(1, null)], []],
  ])('%s', (_name, changes, days) => {
    const together = applyChanges(emptyBlock(month), changes);
    const oneByOne = changes.reduce((block, change) => applyChanges(block, [change]), emptyBlock(month));
    expect(entriesOf(together).map(({ on }) => on)).toEqual(days);
    expect(encodeBlock(oneByOne)).toEqual(encodeBlock(together));
  });

  it('answers the same block when everything is known already', () => {
    const changes = [put('2026-03-05', 1), remove(3, '2026-03-05'), put('2026-03-09', 2, '2026-03-05')];
    const block = applyChanges(emptyBlock(month), changes);
    expect(applyChanges(block, changes)).toBe(block);
  });

  it('leaves the block it was given as it was', () => {
    const before = blockOf(month, [entryOn('2026-03-05', 1)]);
    const bytes = encodeBlock(before);
    applyChanges(before, [remove(2, '2026-03-05')]);
    expect(encodeBlock(before)).toEqual(bytes);
  });

  it.each<[string, Partial<LedgerEntry>]>([
    ['lines that do not sum to the amount', { amountMinor: -499 }],
    ['no lines', { amountMinor: 0, lines: [] }],
    ['a fraction of a minor unit', { amountMinor: 0.5, lines: [{ categoryId: null, amountMinor: 0.5 }] }],
    ['a day that does not exist', { on: '2026-03-32' }],
  ])('throws for %s', (_name, fields) => {
    expect(() => blockOf(month, [entryOn('2026-03-05', 1, fields)])).toThrow(RangeError);
  });

  it('throws for an id that is no UUID', () => {
    expect(() => applyChanges(emptyBlock(month), [{ ...put('2026-03-05', 1), id: 'lidl' }])).toThrow(
      RangeError,
    );
  });

  it('gives the same bytes for any order, repetition and batching', () => {
    const arrival = history.chain(({ changes }) =>
      fc.tuple(
        fc.constant(changes),
        fc.shuffledSubarray([...changes, ...changes], { minLength: changes.length * 2 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
      ),
    );
    fc.assert(
      fc.property(arrival, ([changes, arriving, batchSizes]) => {
        let block = emptyBlock(month);
        for (let at = 0, batch = 0; at < arriving.length; batch += 1) {
          const size = batchSizes[batch % batchSizes.length] ?? 1;
          block = applyChanges(block, arriving.slice(at, at + size));
          at += size;
        }
        expect(encodeBlock(block)).toEqual(encodeBlock(applyChanges(emptyBlock(month), changes)));
      }),
    );
  });

  it('holds what a rebuild from the final state holds, in each month', () => {
    fc.assert(
      fc.property(history, ({ changes, final }) => {
        for (const [touched, group] of groupByMonth(changes)) {
          const lived = applyChanges(emptyBlock(touched), group);
          const rebuilt = blockOf(touched, final);
          expect(entriesOf(lived)).toEqual(final.filter(({ on }) => on.startsWith(touched)));
          expect(encodeBlock(forgetRemovals(lived, changes.length))).toEqual(encodeBlock(rebuilt));
        }
      }),
    );
  });
});

describe('forgetRemovals', () => {
  it('forgets those up to the change, and keeps later ones', () => {
    const block = applyChanges(emptyBlock(month), [put('2026-03-05', 1), remove(7, '2026-03-05')]);
    const late = put('2026-03-05', 6, null);
    expect(applyChanges(forgetRemovals(block, 6), [late]).rowCount).toBe(0);
    expect(applyChanges(forgetRemovals(block, 7), [late]).rowCount).toBe(1);
  });
});

describe('changesAfter', () => {
  it('brings a block that knows the rest to the same bytes', () => {
    fc.assert(
      fc.property(history, fc.nat({ max: 20 }), ({ changes }, known) => {
        for (const [touched, group] of groupByMonth(changes)) {
          const all = applyChanges(emptyBlock(touched), group);
          const early = applyChanges(
            emptyBlock(touched),
            group.filter(({ change }) => change <= known),
          );
          expect(encodeBlock(applyChanges(early, changesAfter(all, known)))).toEqual(encodeBlock(all));
        }
      }),
    );
  });
});

describe('monthsTouched', () => {
  it.each([
    [put('2026-03-05', 1), ['2026-03']],
    [put('2026-03-05', 2, '2026-03-01'), ['2026-03']],
    [put('2026-03-05', 2, '2026-02-01'), ['2026-02', '2026-03']],
    [remove(2, '2026-02-01'), ['2026-02']],
    [remove(2, null), []],
  ])('%j touches %j', (change, months) => {
    expect(monthsTouched(change)).toEqual(months);
  });
});

describe('withoutText', () => {
  it('drops payee and note and nothing else', () => {
    const change = put('2026-03-05', 1);
    expect(withoutText(change)).toEqual({ ...change, entry: { ...change.entry, payee: '', note: '' } });
    expect(withoutText(remove(2, null))).toEqual(remove(2, null));
  });
});
