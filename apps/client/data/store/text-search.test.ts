import { describe, expect, it } from 'vitest';
import type { Transaction } from '../types';
import { createTextMatcher } from './text-search';

const row = {
  payee: 'Café Müller',
  note: 'birthday of Ana',
  amountMinor: -1250,
  currency: 'EUR',
  accountId: 'a1',
  splits: [{ categoryId: 'c1', amountMinor: -1250 }],
} as unknown as Transaction;
const names = {
  account: (id: string) => (id === 'a1' ? 'Girokonto' : ''),
  category: (id: string) => (id === 'c1' ? 'Eating out' : ''),
};

describe('a text search', () => {
  it.each([
    ['cafe', true],
    ['CAFÉ mull', true],
    ['ana cafe', true],
    ['anna', false],
    ['cafe tea', false],
    ['12.50', true],
    ['12,5', true],
    ['12', true],
    ['1250', false],
    ['2.50', false],
    ['cafe 12.5', true],
    ['cafe 13', false],
    ['eating', true],
    ['giro', true],
    ['giro cafe 12 eat', true],
    ['giro savings', false],
    ['  ', true],
  ])('for "%s" answers %s', (search, expected) => {
    expect(createTextMatcher(search, names)(row)).toBe(expected);
  });
});
