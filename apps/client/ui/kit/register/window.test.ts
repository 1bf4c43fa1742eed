import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsIn, rowAfter, scrollTo, spareRows, windowOf } from './window';

describe('the rows that are drawn', () => {
  it('are always those in sight, and at most a few screens more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 4_000_000 }),
        fc.integer({ min: 1, max: 3000 }),
        fc.constantFrom(36, 44, 60),
        fc.integer({ min: 0, max: 100_000 }),
        (scrolled, height, rowHeight, count) => {
          const most = Math.max(0, count * rowHeight - height);
          const at = Math.min(Math.max(scrolled, 0), most);
          const { first, end } = windowOf(scrolled, height, rowHeight, count);
          const top = Math.floor(at / rowHeight);
          const bottom = Math.min(count, Math.ceil((at + height) / rowHeight));
          expect(first).toBeLessThanOrEqual(Math.min(top, count));
          expect(end).toBeGreaterThanOrEqual(bottom);
          expect(end).toBeLessThanOrEqual(count);
          expect(end - first).toBeLessThanOrEqual(height / rowHeight + 2 * spareRows + 20);
        },
      ),
    );
  });

  it('stay the same while the list moves by less than a step', () => {
    expect(windowOf(3600, 700, 36, 1000)).toEqual(windowOf(3620, 700, 36, 1000));
  });
});

it.each([
  ['ArrowDown', 4, 5],
  ['ArrowUp', 4, 3],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 4, 14],
  ['PageDown', 95, 99],
  ['PageUp', 4, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, null],
  ['ArrowDown', -1, 0],
  ['End', -1, 99],
  ['a', -1, null],
])('%s from row %i leads to %j', (key, from, to) => {
  expect(rowAfter(key, from, 100, 10)).toBe(to);
});

it('leads nowhere in an empty list', () => {
  expect(rowAfter('End', -1, 0, 10)).toBeNull();
});

it.each([
  ['in sight', 5, null],
  ['above', 1, 40 + 36 - 32],
  ['the first, with what stands over it', 0, 0],
  ['below', 30, 40 + 31 * 36 - 400],
])('a row %s', (_case, index, top) => {
  const view = { scrolled: 150, height: 400, rowHeight: 36, covered: 32, above: 40 };
  expect(scrollTo(index, view)).toBe(top);
});

it('finds the runs that share a day', () => {
  const rows = ['b', 'b', 'a', 'a', 'a', 'c'];
  expect(groupsIn(rows, { first: 1, end: 5 }, (row) => row)).toEqual([
    { group: 'b', start: 1, end: 2 },
    { group: 'a', start: 2, end: 5 },
  ]);
});
