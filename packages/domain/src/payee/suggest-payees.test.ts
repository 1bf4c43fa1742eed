import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PayeeEntry, payeeMemory, suggestPayees } from './index';

function entry(
  payee: string,
  on: string,
  categoryId: string | null = null,
  fields: Partial<PayeeEntry> = {},
): PayeeEntry {
  return { payee, on, accountId: 'bank', amountMinor: -100, lines: [{ categoryId }], ...fields };
}

const entries = [
  entry('Café Müller', '2026-10-01', 'eat'),
  entry('cafe muller', '2026-11-01', 'treats', { accountId: 'cash', amountMinor: -350 }),
  entry('Lidl', '2026-11-02', 'food'),
  entry('Lidl', '2026-11-03', null),
  entry('Lidl', '2026-11-04', 'other', { lines: [{ categoryId: 'food' }, { categoryId: 'home' }] }),
  entry('Linden School', '2026-11-05'),
  entry('Old Lido', '2026-11-06'),
  entry('Lightning Ltd', '2024-01-01', 'power'),
  entry('Lightning Ltd', '2024-02-01', 'power'),
  entry('Lightning Ltd', '2024-03-01', 'power'),
  entry('Lightning Ltd', '2024-04-01', 'power'),
  entry('', '2026-11-06'),
];

describe('suggestPayees', () => {
  it.each([
    ['li', ['Lidl', 'Linden School', 'Lightning Ltd', 'Old Lido']],
    ['CAFÉ M', ['cafe muller']],
    ['mull', ['cafe muller']],
    ['  lidl ', ['Lidl']],
    ['school', ['Linden School']],
    ['idl', []],
    ['', ['Lidl', 'cafe muller', 'Old Lido', 'Linden School', 'Lightning Ltd']],
  ])('"%s" offers %j', (prefix, payees) => {
    expect(suggestPayees(entries, prefix).map(({ payee }) => payee)).toEqual(payees);
  });

  it('offers no more than asked for', () => {
    expect(suggestPayees(entries, '', 2)).toHaveLength(2);
  });

  it('remembers the last spelling, category, account and amount', () => {
    expect(suggestPayees(entries, 'cafe')).toEqual([
      {
        payee: 'cafe muller',
        categoryId: 'treats',
        accountId: 'cash',
        amountMinor: -350,
        lastOn: '2026-11-01',
        count: 2,
      },
    ]);
  });

  it('keeps a category through entries without one and split ones', () => {
    expect(payeeMemory(entries).recall('LIDL')).toMatchObject({
      categoryId: 'food',
      count: 3,
      lastOn: '2026-11-04',
    });
    expect(payeeMemory(entries).recall('nobody')).toBeNull();
  });

  it('does not depend on the order in which entries of different days come', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`);
    const any = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('Lidl', 'LIDL', 'Aldi'), day, fc.constantFrom('food', 'home', null))
        .map(([payee, on, categoryId]) => entry(payee, on, categoryId)),
      { selector: ({ on }) => on },
    );
    fc.assert(
      fc.property(any, (all) => {
        expect(suggestPayees([...all].reverse(), '')).toEqual(suggestPayees(all, ''));
      }),
    );
  });
});
