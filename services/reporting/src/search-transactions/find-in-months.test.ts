import { blockOf, type LedgerEntry } from '@florin/domain/ledger';
import { describe, expect, test } from 'vitest';
import { findInMonths } from './find-in-months';

const account = '018f0000-0000-7000-8000-0000000000ff';

function entry(number: number, on: string, payee: string, note = ''): LedgerEntry {
  const id = `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const lines = [{ categoryId: null, amountMinor: -number }];
  return { id, change: number, on, accountId: account, payee, note, amountMinor: -number, lines };
}

const home = [
  entry(1, '2026-01-05', 'Café Müller'),
  entry(2, '2026-02-07', 'Bakery', 'coffee with Ada'),
  entry(3, '2026-02-20', 'Café Müller', 'lunch'),
  entry(4, '2026-02-20', 'Cafe Nero'),
];
const foreign = [entry(5, '2026-02-10', 'Cafe de Flore'), entry(6, '2026-02-28', 'Metro')];
const months = new Map([
  ['2026-01', blockOf('2026-01', home)],
  ['2026-02', blockOf('2026-02', home)],
  ['foreign/2026-02', blockOf('2026-02', foreign)],
]);

describe('finding transactions', () => {
  test.each<[string, number, number[], number]>([
    ['cafe', 50, [4, 3, 5, 1], 4],
    ['CAFÉ müller', 50, [3, 1], 2],
    ['cafe', 2, [4, 3], 4],
    ['cafe', 3, [4, 3, 5], 4],
    ['ada', 50, [2], 1],
    ['lunch müller', 50, [3], 1],
    ['metro', 50, [6], 1],
    ['nothing like it', 50, [], 0],
  ])('%j, at most %d, finds %j of %d', (text, limit, numbers, total) => {
    const found = findInMonths(months, text, limit);
    expect(found.rows.map((row) => -row.amountMinor)).toEqual(numbers);
    expect(found.total).toBe(total);
  });
});
