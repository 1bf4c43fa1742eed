import { expect, it } from 'vitest';
import { placeUnder } from './place-under';

const middles = [20, 60, 100];

it.each([
  [0, 20, 0],
  [0, 59, 0],
  [0, 61, 1],
  [0, 900, 2],
  [2, 100, 2],
  [2, 59, 1],
  [2, -5, 0],
  [1, 60, 1],
])('row %i dropped at %i comes to place %i', (from, at, place) => {
  expect(placeUnder(middles, from, at)).toBe(place);
});
