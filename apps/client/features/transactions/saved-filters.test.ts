import { expect, it } from 'vitest';
import { readSaved, withoutSaved, withSaved, writeSaved } from './saved-filters';

const food = withSaved([], ' Food ', { categoryId: 'c1', text: '' });

it('are read as they were written', () => {
  expect(food).toEqual([{ name: 'Food', filter: { categoryId: 'c1' } }]);
  expect(readSaved(writeSaved(food))).toEqual(food);
  expect([readSaved(null), writeSaved([])]).toEqual([[], null]);
});

it('are listed by name, each once', () => {
  const more = withSaved(withSaved(food, 'Big', { least: '10000' }), 'Food', { categoryId: 'c2' });
  expect(more.map(({ name, filter }) => [name, filter.categoryId])).toEqual([
    ['Big', undefined],
    ['Food', 'c2'],
  ]);
  expect(withoutSaved(more, 'Food').map(({ name }) => name)).toEqual(['Big']);
});

it('need a name', () => {
  expect(withSaved(food, '  ', {})).toBe(food);
});

it('of another version are left alone', () => {
  expect(readSaved(JSON.stringify({ version: 2, filters: [{ name: 'x' }] }))).toEqual([]);
});

it('lose what no address may say', () => {
  const filter = { categoryId: 'c1', from: 'garbage', to: '9999-99-99' };
  expect(readSaved(JSON.stringify({ version: 1, filters: [{ name: 'x', filter }] }))).toEqual([
    { name: 'x', filter: { categoryId: 'c1' } },
  ]);
});
