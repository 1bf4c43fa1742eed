import { expect, test } from 'vitest';
import { readCursors, writeCursors } from './cursors';

test('a device that names nothing starts at the beginning of everything', () => {
  expect(new Set(Object.values(readCursors(undefined)))).toEqual(new Set([0]));
});

test('what is written is read back', () => {
  const cursors = readCursors('accounts:4,transactions:130,category-groups:2');
  expect(readCursors(writeCursors(cursors))).toEqual(cursors);
  expect(cursors).toMatchObject({ accounts: 4, transactions: 130, 'category-groups': 2, budgets: 0 });
});

test.each([
  'accounts',
  'accounts:',
  'accounts:-1',
  'accounts:1.5',
  'people:3',
  '__proto__:1',
  'accounts:9999999999999999',
])('"%s" is refused by name', (text) => {
  expect(() => readCursors(text)).toThrow(expect.objectContaining({ code: 'request/invalid' }));
});
