import { expect, it } from 'vitest';
import { moveOn, nextPlan } from './move';

const cells = [1, 5, 5, 1, 5];

it.each([
  ['down keeps the column', { line: 1, column: 3 }, 'ArrowDown', { line: 2, column: 3 }],
  ['down onto a group', { line: 2, column: 3 }, 'ArrowDown', { line: 3, column: 0 }],
  ['up stays at the top', { line: 0, column: 0 }, 'ArrowUp', { line: 0, column: 0 }],
  ['right stays at the end', { line: 1, column: 4 }, 'ArrowRight', { line: 1, column: 4 }],
  ['left', { line: 1, column: 4 }, 'ArrowLeft', { line: 1, column: 3 }],
  ['the first of a line', { line: 1, column: 4 }, 'Home', { line: 1, column: 0 }],
  ['the last of a line', { line: 1, column: 0 }, 'End', { line: 1, column: 4 }],
  ['the last line', { line: 1, column: 2 }, 'PageDown', { line: 4, column: 2 }],
  ['a letter is not for it', { line: 1, column: 2 }, 'a', null],
])('%s', (_name, from, key, to) => {
  expect(moveOn(cells, from, key)).toEqual(to);
});

it('turns the side arrows round from right to left', () => {
  expect(moveOn(cells, { line: 1, column: 1 }, 'ArrowRight', true)).toEqual({ line: 1, column: 0 });
});

it('goes from plan to plan past groups', () => {
  const hasPlan = [false, true, true, false, true];
  expect(nextPlan(hasPlan, 2, 1)).toBe(4);
  expect(nextPlan(hasPlan, 1, -1)).toBeNull();
  expect(nextPlan(hasPlan, 4, 1)).toBeNull();
});
