import { expect, it } from 'vitest';
import { findChoices } from './find-choices';
import type { CategoryChoice } from './types';

function choice(name: string, group: string): CategoryChoice {
  return { id: name, name, group, icon: 'house', color: 'blue' };
}
const choices = [
  choice('Groceries', 'Everyday'),
  choice('Eating out', 'Everyday'),
  choice('Café', 'Leisure'),
  choice('Books and music', 'Leisure'),
  choice('Rent', 'Home'),
  choice('Event tickets', 'Leisure'),
];

it.each([
  ['', choices.map(({ name }) => name)],
  ['e', ['Eating out', 'Event tickets', 'Groceries', 'Café', 'Rent']],
  ['eat', ['Eating out']],
  ['out', ['Eating out']],
  ['CAFE', ['Café']],
  ['leisure', ['Café', 'Books and music', 'Event tickets']],
  ['mus boo', ['Books and music']],
  ['cer', ['Groceries']],
  ['zoo', []],
])('"%s" finds %j', (text, names) => {
  expect(findChoices(choices, text).map(({ name }) => name)).toEqual(names);
});
