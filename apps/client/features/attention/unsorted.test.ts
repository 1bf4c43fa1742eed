import { expect, it } from 'vitest';
import type { Transaction } from '@/data';
import { isUnsorted } from './unsorted';

const none = { categoryId: null, amountMinor: -5 };
const food = { categoryId: 'food', amountMinor: -5 };

it.each<[string, Transaction['origin'], Transaction['splits'], boolean]>([
  ['without a category it waits, whoever entered it', 'person', [none], true],
  ['and whatever file it came from', 'statement', [none], true],
  ['with one it does not', 'statement', [food], false],
  ['the correction of a balance never has one', 'correction', [none], false],
  ['what was split is in its hands who split it', 'person', [none, food], false],
])('%s', (_name, origin, splits, waits) => {
  expect(isUnsorted({ origin, splits })).toBe(waits);
});
