import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsFor, spreadCards } from './spread';

describe('cards in columns', () => {
  it.each([
    [[3, 3, 3], 1, [[0, 1, 2]]],
    [[3, 3, 3], 2, [[0, 2], [1]]],
    [[9, 2, 2, 2], 2, [[0], [1, 2, 3]]],
    [[1, 1, 1, 5], 3, [[0, 3], [1], [2]]],
    [[], 2, [[], []]],
  ])('%j in %d', (weights, columns, spread) => {
    expect(spreadCards(weights, columns)).toEqual(spread);
  });

  it('loses none, doubles none, and keeps the order within a column', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 4 }), (given, columns) => {
        const spread = spreadCards(given, columns);
        expect(spread).toHaveLength(columns);
        expect(spread.flat().sort((a, b) => a - b)).toEqual(given.map((_, at) => at));
        for (const column of spread) expect([...column].sort((a, b) => a - b)).toEqual(column);
      }),
    );
  });

  it.each([
    [288, 1],
    [358, 1],
    [696, 2],
    [952, 2],
    [1592, 3],
  ])('%d points hold %d', (width, columns) => expect(columnsFor(width)).toBe(columns));
});
