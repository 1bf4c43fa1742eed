import { expect, test } from 'vitest';
import { readSampleCell } from './read-sample-cell';

test.each([
  ['31.12.2026', 'date', true],
  ['Shop', 'date', false],
  ['-1.234,50', 'amount', true],
  ['Shop', 'amount', false],
  ['EUR', 'currency', true],
  ['Shop', 'currency', false],
  ['Shop', 'text', true],
  ['  ', 'date', null],
] as const)('%s as %s: %s', (cell, reading, expected) => {
  expect(readSampleCell(cell, reading, { dateOrder: 'dmy', decimalMark: ',' })).toBe(expected);
});
