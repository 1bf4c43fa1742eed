import { describe, expect, it } from 'vitest';
import { isFiltered, queryOf, tidied } from './filter';

describe('an address as a question to the store', () => {
  it.each([
    ['nothing', {}, {}],
    ['one category', { categoryId: 'c1' }, { categoryId: 'c1' }],
    ['no category', { categoryId: 'none' }, { categoryId: null }],
    ['several categories', { categoryId: 'c1,none' }, { categoryIds: ['c1', null] }],
    ['days', { from: '2026-11-01', to: '2026-11-30' }, { from: '2026-11-01', to: '2026-11-30' }],
    ['a day that does not exist', { from: '2026-02-30' }, {}],
    ['amounts', { least: '1000', most: '5000' }, { leastMinor: 1000, mostMinor: 5000 }],
    ['what is no amount', { least: 'much', most: '-5' }, {}],
    ['a payee', { payee: 'Hofer' }, { payee: 'Hofer' }],
    ['a status', { status: 'pending' }, { status: 'pending' }],
    ['what is no status', { status: 'lost' }, {}],
    ['an order, which asks nothing', { sort: '-amount' }, {}],
  ])('%s', (_case, filter, query) => {
    expect(queryOf(filter)).toEqual(query);
  });
});

it('is filtered by what narrows it, not by its order', () => {
  expect([isFiltered({}), isFiltered({ sort: 'payee' }), isFiltered({ text: '' })]).toEqual([
    false,
    false,
    false,
  ]);
  expect(isFiltered({ least: '100' })).toBe(true);
});

it('drops what is empty', () => {
  expect(tidied({ text: '', accountId: 'a1' })).toEqual({ accountId: 'a1' });
});
