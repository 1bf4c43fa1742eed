import { expect, it } from 'vitest';
import type { Transaction } from '@/data';
import { nextOpen, payeeGroups } from './groups';

let ids = 0;
function row(payee: string, amountMinor: number, given: Partial<Transaction> = {}): Transaction {
  ids += 1;
  return {
    id: given.id ?? `t${ids}`,
    accountId: 'a',
    on: '2026-11-02',
    amountMinor,
    currency: 'EUR',
    payee,
    note: '',
    splits: [{ categoryId: null, amountMinor }],
    origin: 'statement',
    status: 'posted',
    statementId: 's',
    change: 1,
    ...given,
  };
}
const filed = (categoryId: string, amountMinor: number) => ({ splits: [{ categoryId, amountMinor }] });

it('takes spellings of one payee together, the most frequent first', () => {
  const groups = payeeGroups(
    [
      row('Landlord', -98_000),
      row('HOFER 1234', -1000, { note: 'Vienna' }),
      row('Hofer', -2000, { note: 'Graz' }),
      row('hofer 77', -500, { note: 'Graz' }),
    ],
    new Set(),
  );
  expect(groups.map(({ payee, ids, sumMinor, samples }) => [payee, ids.length, sumMinor, samples])).toEqual([
    ['Hofer', 3, -3500, ['Vienna', 'Graz']],
    ['Landlord', 1, -98_000, []],
  ]);
});

it('takes what tills write of one shop together under its clean name, the raw text below', () => {
  const till = 'POS  4,10 AT  K2   09.10. 11:16 EUROSPAR DANKT 3310 STOCKERAU 2000';
  const groups = payeeGroups(
    [row('HOFER DANKT  0311  K2   04.02. 08:15', -100), row('HOFER DANKT  0312  K1', -100), row(till, -410)],
    new Set(),
  );
  expect(groups.map(({ payee, ids, samples }) => [payee, ids.length, samples[0]])).toEqual([
    ['Hofer', 2, 'HOFER DANKT  0311  K2   04.02. 08:15'],
    ['Eurospar', 1, till],
  ]);
});

it('never asks for the category of a correction', () => {
  expect(payeeGroups([row('', -100, { origin: 'correction' })], new Set())).toEqual([]);
});

it('leaves out what is filed or split, and keeps what was filed here', () => {
  const rows = [
    row('Filed', -100, filed('c', -100)),
    row('Split', -100, {
      splits: [
        { categoryId: null, amountMinor: -60 },
        { categoryId: null, amountMinor: -40 },
      ],
    }),
    row('Here', -100, { id: 'here', ...filed('c', -100) }),
  ];
  expect(payeeGroups(rows, new Set(['here']))).toMatchObject([{ payee: 'Here', categoryId: 'c' }]);
});

it('adds nothing up across currencies, and names a row without a payee by its note', () => {
  const groups = payeeGroups(
    [row('Shop', -100), row('Shop', -100, { currency: 'USD' }), row('', -5, { note: 'Fee' })],
    new Set(),
  );
  expect(groups.map(({ payee, currency }) => [payee, currency])).toEqual([
    ['Shop', 'EUR'],
    ['Shop', 'USD'],
    ['Fee', 'EUR'],
  ]);
});

it('loses no transaction: each that waits is in one group', () => {
  const rows = Array.from({ length: 50 }, (_, at) => row(`Shop ${'abcdefg'[at % 7]}`, -at - 1));
  const found = payeeGroups(rows, new Set()).flatMap(({ ids }) => ids);
  expect([...found].sort()).toEqual(rows.map(({ id }) => id).sort());
});

it('goes on with the next that waits, from the top again, and ends', () => {
  const [a, b, c] = payeeGroups([row('Ant', -3), row('Bee', -2), row('Cat', -1)], new Set());
  const done = { ...b!, categoryId: 'c' };
  expect(nextOpen([a!, done, c!], a!.key)).toBe(c!.key);
  expect(nextOpen([a!, done, c!], c!.key)).toBe(a!.key);
  expect(nextOpen([done], null)).toBeNull();
  expect(nextOpen([a!, b!, c!], null)).toBe(a!.key);
});
