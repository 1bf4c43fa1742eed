import { expect, it } from 'vitest';
import { count } from './count';

it.each([
  [0, '0 changes'],
  [1, '1 change'],
  [999, '999 changes'],
  [1000, '1\u202f000 changes'],
  [99_030, '99\u202f030 changes'],
  [1_234_567, '1\u202f234\u202f567 changes'],
])('writes %d as "%s"', (number, text) => {
  expect(count(number, 'change', 'changes')).toBe(text);
});
