import { expect, it } from 'vitest';
import { count } from './count';

it.each([
  [0, '0 changes'],
  [1, '1 change'],
  [999, '999 changes'],
  [99_030, `${new Intl.NumberFormat().format(99_030)} changes`],
])('writes %d with its noun', (number, text) => {
  expect(count(number, 'change', 'changes')).toBe(text);
});

it('sets thousands apart', () => {
  expect(count(99_030, 'change', 'changes')).not.toBe('99030 changes');
});
