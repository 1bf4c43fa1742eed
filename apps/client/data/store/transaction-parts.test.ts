import { expect, it } from 'vitest';
import type { Transaction, TransactionChange } from '../types';
import { foldWrites, type PendingWrite } from './pending-write';
import { partOf, undoPart } from './transaction-parts';

const row: Transaction = {
  id: 't1',
  accountId: 'a1',
  on: '2026-11-22',
  amountMinor: -1000,
  currency: 'EUR',
  payee: 'Hofer',
  note: 'with a receipt',
  splits: [{ categoryId: 'c1', amountMinor: -1000 }],
  status: 'posted',
  origin: 'person',
  statementId: null,
  change: 3,
};
const divided: Transaction = {
  ...row,
  splits: [
    { categoryId: 'c1', amountMinor: -400 },
    { categoryId: null, amountMinor: -600 },
  ],
};
const currencyOf = (accountId: string) => (accountId === 'a2' ? 'USD' : 'EUR');

function shownAfter(before: Transaction, ...parts: object[]): Transaction | null {
  return foldWrites(before, parts as unknown as PendingWrite[]);
}

it.each<[string, Transaction, TransactionChange & { kind: 'update' }, Partial<Transaction>]>([
  [
    'a category',
    row,
    { kind: 'update', id: 't1', fields: { categoryId: 'c2' } },
    { splits: [{ categoryId: 'c2', amountMinor: -1000 }] },
  ],
  [
    'no category',
    row,
    { kind: 'update', id: 't1', fields: { categoryId: null } },
    { splits: [{ categoryId: null, amountMinor: -1000 }] },
  ],
  [
    'a category over several splits',
    divided,
    { kind: 'update', id: 't1', fields: { categoryId: 'c2' } },
    { splits: [{ categoryId: 'c2', amountMinor: -1000 }] },
  ],
  [
    'several splits',
    row,
    { kind: 'update', id: 't1', fields: { splits: divided.splits } },
    { splits: divided.splits },
  ],
  [
    'an account, with its currency',
    row,
    { kind: 'update', id: 't1', fields: { accountId: 'a2' } },
    { accountId: 'a2', currency: 'USD' },
  ],
  ['a payee', row, { kind: 'update', id: 't1', fields: { payee: 'Aldi' } }, { payee: 'Aldi' }],
])('%s is shown at once, and undone to what it was', (_case, before, change, shown) => {
  const done = partOf(change, before, currencyOf);
  expect(shownAfter(before, done)).toEqual({ ...before, ...shown });
  expect(
    shownAfter(
      before,
      done,
      undoPart(change, before, () => 'new'),
    ),
  ).toEqual(before);
});

it('an undone deletion is a new row of the same content', () => {
  const change = { kind: 'delete', id: 't1' } as const;
  expect(shownAfter(row, partOf(change, row, currencyOf))).toBeNull();
  const undone = undoPart(change, row, () => 't2');
  expect([undone.kind, undone.shown]).toEqual(['create', { ...row, id: 't2', change: 0 }]);
});
