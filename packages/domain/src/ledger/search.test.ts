import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../text/index';
import { decodeBlock } from './codec';
import { entries } from './history.arbitrary';
import { blockOf, encodeBlock, entriesOf, entryAt, searchBlocks, searchText } from './index';

const lines = [{ categoryId: null, amountMinor: -100 }];
const rows: [string, string, string][] = [
  ['2026-03-01', 'Café Müller', ''],
  ['2026-03-02', 'Bäckerei Łódź', 'two cafe latte'],
  ['2026-03-03', 'Lidl', 'line one\nline two'],
  ['2026-03-04', '', ''],
  ['2026-03-05', 'CAFE', 'müller again'],
];
const march = decodeBlock(
  encodeBlock(
    blockOf(
      '2026-03',
      rows.map(([on, payee, note], number) => ({
        id: `019aa000-0000-7000-8000-00000000000${number}`,
        change: 1,
        on,
        accountId: 'bank',
        payee,
        note,
        currency: 'EUR',
        status: 'posted' as const,
        transferId: null,
        isCorrection: false,
        tags: [],
        amountMinor: -100,
        lines,
      })),
    ),
  ),
);

describe('searchText', () => {
  it.each([
    ['cafe', ['05', '02', '01']],
    ['CAFÉ', ['05', '02', '01']],
    ['lodz', ['02']],
    ['muller cafe', ['05', '01']],
    ['  cafe   latte ', ['02']],
    ['ne two', ['03']],
    ['one line', ['03']],
    ['e', ['05', '03', '02', '01']],
    ['absent', []],
    ['', []],
    [' ', []],
  ])('"%s" finds the days %j', (needle, days) => {
    expect(searchText(march, needle).map((row) => entryAt(march, row).on.slice(8))).toEqual(days);
  });

  it('finds what a look at every entry finds', () => {
    fc.assert(
      fc.property(
        entries,
        fc.array(fc.constantFrom('cafe', 'm', 'l', 'coff', 'ee', 'dz', 'a'), { minLength: 1, maxLength: 3 }),
        (all, words) => {
          const block = blockOf('2026-03', all);
          const expected = entriesOf(block).filter(({ payee, note }) =>
            words.every((word) => foldText(payee).includes(word) || foldText(note).includes(word)),
          );
          const found = searchText(block, words.join(' ')).map((row) => entryAt(block, row).id);
          expect(found.sort()).toEqual(expected.map(({ id }) => id));
        },
      ),
    );
  });
});

describe('searchBlocks', () => {
  it('gives the newest of all months first, and counts the rest', () => {
    const april = blockOf(
      '2026-04',
      entriesOf(march).map((entry) => ({ ...entry, on: entry.on.replace('-03-', '-04-') })),
    );
    const { entries: found, total } = searchBlocks([march, april], 'cafe', 4);
    expect(found.map(({ on }) => on)).toEqual(['2026-04-05', '2026-04-02', '2026-04-01', '2026-03-05']);
    expect(total).toBe(6);
  });
});
