import { beforeEach, describe, expect, it } from 'vitest';
import { tell } from '../testing/tell';
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
  stated: { on: '2000-01-01', balanceMinor: 0 },
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
    origin: 'person',
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

const anchors = { statedOn: '2000-01-01', corrections: [] };
const balanceAt = (change: number, balanceMinor: number) => ({
  'account-balances': [{ id: 'cash', balanceMinor, currency: 'EUR', ...anchors, change }],
});

let state: HouseholdState;
beforeEach(() => {
  state = new HouseholdState();
  const transactions = [transaction('t1', 2), transaction('t3', 3), transaction('t5', 4)];
  tell(state, 5, { accounts: [account], transactions, ...balanceAt(4, 1000) });
});

describe('a balance', () => {
  it('is that of today, whatever is entered for later days, until their day has come', () => {
    let day = '2026-11-20';
    const views = new HouseholdViews(state, () => Date.parse(`${day}T10:00:00Z`));
    tell(state, 6, { transactions: [transaction('t7', 6, { on: '2026-11-22' })], ...balanceAt(6, 900) });
    state.addWrite(write('create', 't9', transaction('t9', 0, { on: '2026-11-21', amountMinor: -30 })));
    expect(views.accounts()[0]).toMatchObject({ balanceMinor: 1000, laterMinor: -130 });
    expect(views.balanceLine('cash').at(-1)).toEqual({ on: '2026-11-22', balanceMinor: 870 });
    day = '2026-11-21';
    expect(views.accounts()[0]).toMatchObject({ balanceMinor: 970, laterMinor: -100 });
    day = '2026-11-22';
    expect(views.accounts()[0]).toMatchObject({ balanceMinor: 870, laterMinor: 0 });
  });

  const balance = () => new HouseholdViews(state, Date.now).accounts()[0]?.balanceMinor;

  it('holds a pending write once, from the moment it is made until the server counts it', () => {
    state.addWrite(write('create', 't7', transaction('t7', 0)));
    expect(balance()).toBe(900);
    state.settle('create t7', { kind: 'row', row: transaction('t7', 6) });
    expect(balance()).toBe(900);
    tell(state, 6, { transactions: [transaction('t7', 6)], ...balanceAt(6, 900) });
    expect(balance()).toBe(900);
  });

  it('is right while news of others comes between an own write and its answer', () => {
    state.addWrite(write('create', 't7', transaction('t7', 0)));
    state.settle('create t7', { kind: 'row', row: transaction('t7', 8) });
    const other = transaction('t6', 6, { amountMinor: -200 });
    tell(state, 6, { transactions: [other], ...balanceAt(6, 800) });
    expect(balance()).toBe(700);
    tell(state, 8, { transactions: [transaction('t7', 8)], ...balanceAt(8, 700) });
    expect(balance()).toBe(700);
  });

  it('follows an edit and a delete the same way', () => {
    state.addWrite(write('update', 't1', { amountMinor: -150 }));
    expect(balance()).toBe(950);
    state.settle('update t1', { kind: 'row', row: transaction('t1', 6, { amountMinor: -150 }) });
    expect(balance()).toBe(950);
    state.addWrite(write('delete', 't1'));
    expect(balance()).toBe(1100);
    state.settle('delete t1', { kind: 'gone', change: null });
    expect(balance()).toBe(1100);
    tell(state, 6, { transactions: [transaction('t1', 6, { amountMinor: -150 })], ...balanceAt(6, 950) });
    expect(balance()).toBe(1100);
    tell(state, 7, balanceAt(7, 1100), { transactions: [{ id: 't1', change: 7 }] });
    expect(balance()).toBe(1100);
  });

  it('is that of the new account until the server counts it, restated or not', () => {
    const created = {
      ...account,
      id: 'purse',
      name: 'Purse',
      stated: { on: '2000-01-01', balanceMinor: 500 },
      change: 0,
    };
    state.addWrite({ ...write('create', 'purse', created), resource: 'accounts' });
    const purse = () =>
      new HouseholdViews(state, Date.now).accounts().find(({ id }) => id === 'purse')?.balanceMinor;
    expect(purse()).toBe(500);
    state.addWrite({
      ...write('update', 'purse', { stated: { on: '2000-01-01', balanceMinor: 700 } }),
      resource: 'accounts',
    });
    expect(purse()).toBe(700);
    state.settle('create purse', { kind: 'row', row: { ...created, change: 6 } });
    expect(purse()).toBe(700);
    const balances = [{ id: 'purse', balanceMinor: 500, currency: 'EUR', ...anchors, change: 6 }];
    tell(state, 6, { accounts: [{ ...created, change: 6 }], 'account-balances': balances });
    expect(purse()).toBe(700);
  });

  it('does not move with what is older than was said of it, written here or told', () => {
    state.addWrite(write('create', 't7', transaction('t7', 0, { on: '1999-12-31' })));
    expect(balance()).toBe(1000);
    state.addWrite(write('update', 't1', { on: '1999-12-30' }));
    expect(balance()).toBe(1100);
  });

  it('is what a correction says at once, and what it was when that is taken back', () => {
    const correction = transaction('c1', 0, { on: '2026-11-22', amountMinor: -30, origin: 'correction' });
    state.addWrite({ ...write('create', 'c1', correction), kind: 'correct', fields: { balanceMinor: 970 } });
    expect(balance()).toBe(970);
    state.addWrite(write('create', 't8', transaction('t8', 0, { on: '2026-11-21' })));
    expect(balance()).toBe(970);
    state.settle('create c1', { kind: 'row', row: { ...correction, change: 6 } });
    const corrections = [{ id: 'c1', on: '2026-11-22' }];
    const told = { id: 'cash', balanceMinor: 970, currency: 'EUR', statedOn: '2000-01-01', corrections };
    const transactions = [{ ...correction, change: 6 }];
    tell(state, 6, { transactions, 'account-balances': [{ ...told, change: 6 }] });
    expect(balance()).toBe(970);
    state.addWrite(write('delete', 'c1'));
    expect(balance()).toBe(900);
  });

  it('is what was said also while the row that it is said over is on its way, and without both again', () => {
    state.addWrite(write('create', 't8', transaction('t8', 0, { on: '2026-11-12', amountMinor: -30 })));
    const correction = transaction('c1', 0, { on: '2026-11-22', amountMinor: 30, origin: 'correction' });
    state.addWrite({ ...write('create', 'c1', correction), kind: 'correct', fields: { balanceMinor: 1000 } });
    expect(balance()).toBe(1000);
    const corrections = [{ id: 'c1', on: '2026-11-22' }];
    const told = { id: 'cash', balanceMinor: 1000, currency: 'EUR', statedOn: '2000-01-01', corrections };
    state.settle('create t8', {
      kind: 'row',
      row: transaction('t8', 6, { on: '2026-11-12', amountMinor: -30 }),
    });
    state.settle('create c1', { kind: 'row', row: { ...correction, change: 7 } });
    tell(state, 7, {
      transactions: [
        transaction('t8', 6, { on: '2026-11-12', amountMinor: -30 }),
        { ...correction, change: 7 },
      ],
      'account-balances': [{ ...told, change: 7 }],
    });
    expect(balance()).toBe(1000);
    state.addWrite(write('delete', 't8'));
    state.addWrite(write('delete', 'c1'));
    expect(balance()).toBe(1000);
  });

  it('says of later days only what counts after what is said here, sent or not', () => {
    const views = new HouseholdViews(state, () => Date.parse('2026-11-20T10:00:00Z'));
    state.addWrite(write('create', 't8', transaction('t8', 0, { on: '2026-11-21', amountMinor: -40 })));
    expect(views.accounts()[0]).toMatchObject({ balanceMinor: 1000, laterMinor: -40 });
    const correction = transaction('c1', 0, { on: '2026-11-23', amountMinor: -10, origin: 'correction' });
    state.addWrite({ ...write('create', 'c1', correction), kind: 'correct', fields: { balanceMinor: 950 } });
    // The correction covers the row of the day before it and is of a later day itself.
    expect(views.accounts()[0]).toMatchObject({ laterMinor: -10 });
  });

  it('counts from the day that an own write, not sent yet, states', () => {
    const stated = { on: '2026-11-15', balanceMinor: 0 };
    state.addWrite({ ...write('update', 'cash', { stated }), resource: 'accounts' });
    state.addWrite(write('create', 't8', transaction('t8', 0, { on: '2026-11-12' })));
    expect(balance()).toBe(1000);
    state.addWrite(write('create', 't9', transaction('t9', 0, { on: '2026-11-16' })));
    expect(balance()).toBe(900);
  });

  it('outlives a restart between the answer and the news of it', () => {
    state.addWrite(write('create', 't7', transaction('t7', 0)));
    state.settle('create t7', { kind: 'row', row: transaction('t7', 8) });
    const stored = JSON.parse(JSON.stringify(state.storedState()));
    const restarted = new HouseholdState();
    restarted.restore(stored);
    for (const resource of ['accounts', 'account-balances'] as const)
      restarted.loadTable(resource, [...state.table(resource).base.values()]);
    restarted.loadMonth(state.baseOfMonth('2026-11'));
    expect(new HouseholdViews(restarted, Date.now).accounts()[0]?.balanceMinor).toBe(900);
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
    const moved = transaction('t1', 6, { on: '2026-09-30' });
    tell(state, 7, { transactions: [moved] }, { transactions: [{ id: 't3', change: 7 }] });
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
