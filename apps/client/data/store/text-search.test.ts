import { describe, expect, it } from 'vitest';
import type { Transaction } from '../types';
import { createTextMatcher } from './text-search';

const row = {
  payee: 'Café Müller',
  note: 'birthday of Ana',
  amountMinor: -1250,
  currency: 'EUR',
} as Transaction;

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
    ['  ', true],
  ])('for "%s" answers %s', (search, expected) => {
    expect(createTextMatcher(search)(row)).toBe(expected);
  });
});
