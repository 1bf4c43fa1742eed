import type { CsvDraft } from '@florin/domain/statement';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnCount, meaningOf, meanings, misreading, missingIn, withMeaning } from './columns';

const draft: CsvDraft = {
  encoding: 'utf-8',
  delimiter: ';',
  header: null,
  skipRecords: 0,
  columns: {
    date: 0,
    otherDate: null,
    amount: 4,
    debit: null,
    credit: null,
    sign: null,
    fee: null,
    payee: [2],
    payer: [],
    note: [3],
    currency: null,
    bankId: null,
    account: null,
    balance: null,
    status: null,
  },
  dateOrder: 'dmy',
  decimalMark: ',',
  amountSign: 'as-written',
  debitIsNegative: false,
  creditIsNegative: false,
  blankSign: 'credit',
  currency: null,
};

const rows = [
  ['03.11.2026', '03.11.2026', 'Corner shop', 'bread', '-12,50'],
  ['04.11.2026', '04.11.2026', 'Bakery', '', '-3,00'],
];

it('says what each column is', () => {
  expect([0, 1, 2, 3, 4].map((place) => meaningOf(draft, place))).toEqual([
    'date',
    null,
    'payee',
    'note',
    'amount',
  ]);
});

it('a column is one thing, and a thing that is one column moves', () => {
  const moved = withMeaning(draft, 1, 'date');
  expect([meaningOf(moved, 0), meaningOf(moved, 1)]).toEqual([null, 'date']);
  expect(withMeaning(draft, 3, 'payee').columns).toMatchObject({ payee: [2, 3], note: [] });
});

it('money is in one column, or in one for each direction', () => {
  const apart = withMeaning(withMeaning(draft, 3, 'debit'), 4, 'credit');
  expect(apart.columns).toMatchObject({ amount: null, debit: 3, credit: 4 });
  expect(withMeaning(apart, 4, 'amount').columns).toMatchObject({ amount: 4, debit: null, credit: null });
});

it('a column of signs decides about signs as long as there is one', () => {
  const signed = withMeaning(draft, 1, 'sign');
  expect(signed.amountSign).toBe('by-column');
  expect(withMeaning(signed, 1, null).amountSign).toBe('as-written');
});

it('whatever is chosen, no column means two things, and the chosen one means what was said', () => {
  const choice = fc.tuple(fc.nat(6), fc.option(fc.constantFrom(...meanings)));
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1 }), (choices) => {
      const chosen = choices.reduce((at, [place, meaning]) => withMeaning(at, place, meaning), draft);
      const [place, meaning] = choices.at(-1)!;
      expect(meaningOf(chosen, place)).toBe(meaning);
      const used = Object.values(chosen.columns)
        .flat()
        .filter((at) => at !== null);
      expect(new Set(used).size).toBe(used.length);
    }),
  );
});

it('names what is missing', () => {
  expect(missingIn(draft)).toEqual([]);
  expect(missingIn(withMeaning(draft, 0, null))).toEqual(['date']);
  expect(missingIn(withMeaning(withMeaning(draft, 0, 'note'), 4, 'note'))).toEqual(['date', 'amount']);
});

it.each([
  [2, 'date', 'date'],
  [2, 'amount', 'amount'],
  [2, 'currency', 'currency'],
  [2, 'note', null],
  [0, 'date', null],
  [4, 'amount', null],
] as const)('column %s as %s is misread as %s', (place, meaning, expected) => {
  expect(misreading(withMeaning(draft, place, meaning), place, rows)).toBe(expected);
});

it('an empty column says nothing, and a short row is no error', () => {
  expect(misreading(withMeaning(draft, 1, 'amount'), 1, [['x'], ['y', '']])).toBeNull();
});

it('counts the widest of the heading and the rows', () => {
  expect(columnCount(['a', 'b'], rows)).toBe(5);
  expect(columnCount(['a', 'b', 'c', 'd', 'e', 'f'], rows)).toBe(6);
  expect(columnCount(null, [])).toBe(0);
});
