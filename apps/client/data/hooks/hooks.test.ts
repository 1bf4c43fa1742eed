import { createElement } from 'react';
import { act, create, type ReactTestRenderer } from 'react-test-renderer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actions } from '../actions';
import { installRuntime } from '../runtime';
import { createDisk } from '../testing/memory-records';
import { ModelServer } from '../testing/model-server';
import { tell } from '../testing/tell';
import { createTestDevice, createTestIds, type TestDevice } from '../testing/test-device';
import type { AccountView, BudgetView, SessionState, SyncState, Transaction } from '../types';
import { useAccounts } from './use-accounts';
import { useBudgets } from './use-budgets';
import { useCategories } from './use-categories';
import { useKnownPayee, usePayeeSuggestions } from './use-payee-suggestions';
import { useSession } from './use-session';
import { useSpending } from './use-spending';
import { useSyncState } from './use-sync-state';
import { useIsPending, useTransaction, useTransactions } from './use-transactions';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const nothing = async () => {};
const nobody: SessionState = { status: 'signed-out', reason: 'none' };
const mounted: ReactTestRenderer[] = [];

function Probe<Value>({ useValue, values }: { useValue: () => Value; values: Value[] }): null {
  values.push(useValue());
  return null;
}

/** A component that only calls a hook, with the values of its renders. */
function watch<Value>(useValue: () => Value): { values: Value[]; latest(): Value } {
  const values: Value[] = [];
  act(() => {
    mounted.push(create(createElement(Probe<Value>, { useValue, values })));
  });
  return { values, latest: () => values.at(-1) as Value };
}

const lunch = {
  accountId: 'cash',
  on: '2026-11-20',
  amountMinor: -1250,
  payee: 'Lunch',
  splits: [{ categoryId: 'food', amountMinor: -1250 }],
};

const anchors = { statedOn: '2000-01-01', corrections: [] };

describe('the hooks', () => {
  const { householdId } = new ModelServer();
  let device: TestDevice;

  beforeEach(async () => {
    // The renderer says once per use that it is deprecated; there is no other one without a document.
    vi.spyOn(console, 'error').mockImplementation((...said) => {
      if (!String(said[0]).includes('react-test-renderer is deprecated')) throw new Error(String(said[0]));
    });
    device = createTestDevice({
      server: new ModelServer(),
      disk: createDisk(),
      newId: createTestIds(1),
      nowMs: () => Date.parse('2026-11-20T10:00:00Z'),
    });
    device.link.isUp = false;
    await device.sync.open();
    const { state } = device;
    state.setStatus({ lastSyncedAt: '2026-11-20T10:00:00.000Z' });
    tell(state, 1, {
      households: [
        {
          id: householdId,
          name: 'Home',
          currency: 'EUR',
          timeZone: 'UTC',
          locale: 'en',
          members: [],
          change: 1,
        },
      ],
    });
    const account = {
      kind: 'cash' as const,
      currency: 'EUR',
      stated: { on: '2000-01-01', balanceMinor: 0 },
      isClosed: false,
      change: 1,
    };
    tell(state, 1, {
      accounts: [
        { ...account, id: 'cash', name: 'Cash' },
        { ...account, id: 'bank', name: 'Bank' },
      ],
      'account-balances': [
        { id: 'cash', balanceMinor: 5000, currency: 'EUR', ...anchors, change: 1 },
        { id: 'bank', balanceMinor: 100_000, currency: 'EUR', ...anchors, change: 1 },
      ],
      'category-groups': [
        { id: 'daily', name: 'Daily', kind: 'expense', position: 1, change: 1 },
        { id: 'in', name: 'Income', kind: 'income', position: 0, change: 1 },
      ],
      categories: [
        {
          id: 'food',
          groupId: 'daily',
          name: 'Food',
          position: 0,
          icon: 'basket',
          color: 'green',
          isArchived: false,
          mergedIntoId: null,
          change: 1,
        },
        {
          id: 'pay',
          groupId: 'in',
          name: 'Pay',
          position: 0,
          icon: 'coins',
          color: 'blue',
          isArchived: false,
          mergedIntoId: null,
          change: 1,
        },
      ],
    });
    tell(state, 1, {
      budgets: [
        {
          id: 'b1',
          categoryId: 'food',
          cadence: { kind: 'monthly', startDay: 1 },
          plannedMinor: 40_000,
          currency: 'EUR',
          rollover: 'both',
          alertPercents: [80],
          pastPlans: [],
          periodPlans: [],
          firstPeriodStartsOn: '2026-10-01',
          change: 1,
        },
      ],
    });
    installRuntime({
      session: { current: () => nobody } as never,
      household: () => ({
        id: householdId,
        views: device.views,
        writes: device.writes,
        uploads: { files: () => [], add: nothing, remove: nothing, wake: () => {}, stop: () => {} },
        discardRejection: async () => {},
        keep: async () => {},
        close: async () => {},
      }),
      subscribe: (topics, listener) => device.state.emitter.subscribe(topics, listener),
    });
  });

  afterEach(() => {
    act(() => {
      for (const renderer of mounted.splice(0)) renderer.unmount();
    });
    device.kill();
    vi.restoreAllMocks();
  });

  function run(work: () => void): Promise<void> {
    return act(async () => work());
  }

  it('show a write at once, in every figure it touches', async () => {
    const accounts = watch<readonly AccountView[]>(useAccounts);
    const rows = watch<readonly Transaction[]>(() => useTransactions({ categoryId: 'food' }));
    const budgets = watch<readonly BudgetView[]>(() => useBudgets('2026-11-20'));
    const spending = watch(() => useSpending('2026-11-01', '2026-11-30'));
    const sync = watch<SyncState>(useSyncState);
    let id = '';
    await run(() => {
      id = actions.addTransaction(lunch).id;
    });
    expect(accounts.latest().map(({ name, balanceMinor }) => [name, balanceMinor])).toEqual([
      ['Bank', 100_000],
      ['Cash', 3750],
    ]);
    expect(rows.latest().map((row) => row.id)).toEqual([id]);
    expect(budgets.latest()[0]).toMatchObject({
      period: { spentMinor: 1250, carriedInMinor: 40_000, remainingMinor: 78_750 },
      percent: 1,
      daysLeft: 11,
      status: 'on-track',
    });
    expect(spending.latest()).toMatchObject({
      totalMinor: 1250,
      rows: [{ categoryId: 'food', spentMinor: 1250, transactionCount: 1 }],
    });
    expect(sync.latest()).toMatchObject({ isOnline: false, pendingCount: 1 });
  });

  it('render again only for what they show', async () => {
    const { id } = actions.addTransaction(lunch);
    await run(() => {});
    const accounts = watch(useAccounts);
    const categories = watch(useCategories);
    const bank = watch(() => useTransactions({ accountId: 'bank' }));
    const row = watch(() => useTransaction(id));
    const budgets = watch(() => useBudgets('2026-11-20'));
    await run(() => {
      actions.editTransaction(id, { note: 'with Ana' });
    });
    expect(row.values.map((value) => value?.note)).toEqual(['', 'with Ana']);
    for (const still of [accounts, categories, bank, budgets]) expect(still.values).toHaveLength(1);
    const [bankBefore, cashBefore] = accounts.latest();
    await run(() => {
      actions.editTransaction(id, { amountMinor: -2000 });
    });
    expect(accounts.latest()[0]).toBe(bankBefore);
    expect(accounts.latest()[1]).not.toBe(cashBefore);
    expect(bank.values).toHaveLength(1);
  });

  it('take a delete back', async () => {
    const { id } = actions.addTransaction(lunch);
    const rows = watch(() => useTransactions());
    let undo = () => {};
    await run(() => {
      undo = actions.deleteTransaction(id).undo;
    });
    expect(rows.latest()).toEqual([]);
    await run(() => undo());
    expect(rows.latest().map((row) => row.payee)).toEqual(['Lunch']);
  });

  it('move a transaction, its currency and its single split with it', async () => {
    const { id } = actions.addTransaction(lunch);
    const row = watch(() => useTransaction(id));
    await run(() => {
      actions.editTransaction(id, { accountId: 'bank', amountMinor: -99 });
    });
    expect(row.latest()).toMatchObject({
      accountId: 'bank',
      currency: 'EUR',
      splits: [{ categoryId: 'food', amountMinor: -99 }],
    });
  });

  it('remember a payee with what it was filed under', async () => {
    const payees = watch(() => usePayeeSuggestions('lun'));
    expect(payees.latest()).toEqual([]);
    await run(() => {
      actions.addTransaction(lunch);
      actions.addTransaction({ ...lunch, on: '2026-11-19', payee: 'Late lunch' });
    });
    expect(payees.latest().map(({ payee, categoryId }) => [payee, categoryId])).toEqual([
      ['Lunch', 'food'],
      ['Late lunch', 'food'],
    ]);
    const known = watch(() => useKnownPayee('LUNCH 12'));
    expect(known.latest()).toMatchObject({ payee: 'Lunch', categoryId: 'food', lastOn: lunch.on });
    await run(() => {
      actions.addTransaction({
        ...lunch,
        on: '2026-11-20',
        splits: [{ categoryId: 'pay', amountMinor: -1 }],
      });
    });
    expect(known.latest()).toMatchObject({ categoryId: 'pay', count: 2 });
  });

  it('set the budget a category has, or make its first', async () => {
    const budgets = watch<readonly BudgetView[]>(() => useBudgets('2026-11-20'));
    await run(() => {
      actions.setBudget('food', { plannedMinor: 50_000 });
    });
    expect(budgets.latest()[0]).toMatchObject({
      availableMinor: 90_000,
      period: { plannedMinor: 50_000, carriedInMinor: 40_000 },
    });
    await run(() => {
      actions.setBudget('pay', { plannedMinor: 100 });
    });
    expect(budgets.latest()).toHaveLength(2);
  });

  it('know what is still to be sent, and who is signed in', async () => {
    const { id } = actions.addTransaction(lunch);
    expect(watch(() => useIsPending(id)).latest()).toBe(true);
    expect(watch(() => useIsPending('other')).latest()).toBe(false);
    expect(watch(useSession).latest()).toBe(nobody);
  });
});
