import { expect, test } from 'vitest';
import { median, quantile } from './samples';

test.each([
  [[3], 3],
  [[4, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (samples, expected) => {
  expect(median(samples)).toBe(expected);
});

test('a quantile lies between its neighbours in proportion', () => {
  expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
});
