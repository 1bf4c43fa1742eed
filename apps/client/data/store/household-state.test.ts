import { beforeEach, describe, expect, it } from 'vitest';
import type { Account, Transaction } from '../types';
import { HouseholdState } from './household-state';
import { HouseholdViews } from './household-views';
import type { PendingWrite } from './pending-write';
import { compareNewestFirst } from './sorted-rows';

const account: Account = {
  id: 'cash',
  name: 'Cash',
  kind: 'cash',
  currency: 'EUR',
  openingBalanceMinor: 0,
  balanceMinor: 1000,
  isClosed: false,
  change: 5,
};

function transaction(id: string, change: number, given: Partial<Transaction> = {}): Transaction {
  const amountMinor = given.amountMinor ?? -100;
  return {
    id,
    accountId: 'cash',
    on: '2026-11-10',
    amountMinor,
    currency: 'EUR',
    payee: '',
    note: '',
    splits: [{ categoryId: null, amountMinor }],
    status: 'posted',
    statementId: null,
    change,
    ...given,
  };
}
function write(kind: PendingWrite['kind'], rowId: string, shown: object = {}): PendingWrite {
  const key = `${kind} ${rowId}`;
  return {
    key,
    idempotencyKey: key,
    sequence: 1,
    resource: 'transactions',
    rowId,
    kind,
    fields: shown as never,
    shown: shown as never,
    createdAt: '',
  };
}

let state: HouseholdState;
beforeEach(() => {
  state = new HouseholdState();
  state.applyStream('accounts', [account], [], 5);
  state.applyStream(
    'transactions',
    [transaction('t1', 2), transaction('t3', 3), transaction('t5', 4)],
    [],
    5,
  );
});

describe('a balance', () => {
  const balance = () => new HouseholdViews(state).accounts()[0]?.balanceMinor;

  it('holds a pending write once, from the moment it is made until the server counts it', () => {
    state.addWrite(write('create', 't7', transaction('t7', 0)));
    expect(balance()).toBe(900);
    state.settle('create t7', { kind: 'row', row: transaction('t7', 6) });
    expect(balance()).toBe(900);
    state.applyStream('accounts', [{ ...account, balanceMinor: 900, change: 6 }], [], 6);
    expect(balance()).toBe(900);
    state.applyStream('transactions', [transaction('t7', 6)], [], 6);
    expect(balance()).toBe(900);
  });

  it('is right when the account comes before the transactions it counts, or after', () => {
    state.applyStream('accounts', [{ ...account, balanceMinor: 800, change: 7 }], [], 7);
    state.applyStream('transactions', [transaction('t7', 7, { amountMinor: -200 })], [], 7);
    expect(balance()).toBe(800);
    state.applyStream('transactions', [transaction('t9', 8, { amountMinor: -300 })], [], 8);
    expect(balance()).toBe(500);
    state.applyStream('accounts', [{ ...account, balanceMinor: 500, change: 8 }], [], 8);
    expect(balance()).toBe(500);
  });

  it('follows an edit and a delete the same way', () => {
    state.addWrite(write('update', 't1', { amountMinor: -150 }));
    expect(balance()).toBe(950);
    state.settle('update t1', { kind: 'row', row: transaction('t1', 6, { amountMinor: -150 }) });
    expect(balance()).toBe(950);
    state.applyStream('accounts', [{ ...account, balanceMinor: 950, change: 6 }], [], 6);
    state.addWrite(write('delete', 't3'));
    expect(balance()).toBe(1050);
    state.settle('delete t3', { kind: 'gone', change: null });
    expect(balance()).toBe(1050);
    state.applyStream('accounts', [{ ...account, balanceMinor: 1050, change: 7 }], [], 7);
    expect(balance()).toBe(1050);
  });
});

describe('a month as it is written to the disk', () => {
  it('is the server’s truth in order, whatever is pending on it', () => {
    state.addWrite(write('update', 't3', { on: '2026-10-01', payee: 'mine' }));
    state.addWrite(write('delete', 't5'));
    state.addWrite(write('create', 't9', transaction('t9', 0)));
    const rows = state.baseOfMonth('2026-11');
    expect(rows.map(({ id, payee }) => id + payee)).toEqual(['t5', 't3', 't1']);
    expect([...rows].sort(compareNewestFirst)).toEqual(rows);
    expect(state.baseOfMonth('2026-10')).toEqual([]);
  });

  it('is marked when a row of it changes, and so is the one a row moves to', () => {
    state.dirty.clear();
    state.applyStream(
      'transactions',
      [transaction('t1', 6, { on: '2026-09-30' })],
      [{ id: 't3', change: 7 }],
      7,
    );
    expect([...state.dirty].sort()).toEqual(['state', 'transactions/2026-09', 'transactions/2026-11']);
  });
});

describe('loading a month under pending writes', () => {
  it('shows each row once, with what is pending on it', () => {
    const fresh = new HouseholdState();
    fresh.addWrite(write('update', 't1', { payee: 'mine' }));
    fresh.addWrite(write('delete', 't3'));
    fresh.addWrite(write('create', 't5', transaction('t5', 0)));
    fresh.loadMonth([transaction('t5', 4), transaction('t4', 4), transaction('t3', 3), transaction('t1', 2)]);
    expect(fresh.order.snapshot().map(({ id, payee }) => id + payee)).toEqual(['t5', 't4', 't1mine']);
    expect(fresh.spending.sums('EUR', '2026-11-01', '2026-11-30')[0]?.transactionCount).toBe(3);
  });
});
