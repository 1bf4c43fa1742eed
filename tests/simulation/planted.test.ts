import { expect, test } from 'vitest';
import { bugs } from './planted/bugs';
import { findBug } from './planted/find-planted';
import { plant } from './planted/plant';

test.each(bugs)('$name: its place is where it was', (bug) => {
  expect(plant(bug)).toContain(bug.replacement);
});

test.each(bugs.filter(({ isQuick }) => isQuick))('$name: is found', async (bug) => {
  const { isFound, output } = await findBug(bug);
  expect(isFound, output).toBe(true);
});
