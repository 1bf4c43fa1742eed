import { balanceLine } from '@florin/domain/account';
import { changePeriodPlan, changePlan } from '@florin/domain/budget';
import { addDays } from '@florin/domain/calendar';
import { payeeMemory } from '@florin/domain/payee';
import { useSyncExternalStore } from 'react';
import { payeeSpending } from '@/data/store/payee-spending';
import type {
  BudgetFields,
  CategoryTree,
  Household,
  KeptName,
  PlanEdit,
  SessionState,
  SyncState,
  Transaction,
  TransactionChange,
  TransactionFields,
  TransactionFilter,
} from '@/data/types';
import { accountActions } from './accounts';
import { categoryActions } from './categories';
import { failIfBroken, storyRejected } from './failures';
import { figuresOf, treeOf } from './figures';
import { storyKind } from './kind';
import { storyRows } from './rows';
import { storyStatements } from './statements';
import { changeTogether, fits } from './transactions';

export class NetworkError extends Error {}
export class TimeoutError extends Error {}
export class ProblemError extends Error {}

const kind = storyKind();
const rows = storyRows(kind);
const pending = new Set<string>();
const kept = new Map<KeptName, string>();
const listeners = new Set<() => void>();
let version = 0;
const imported = storyStatements(kind, rows, changed);
export const statements = imported.actions;
let state: SessionState =
  kind === 'signed-out'
    ? { status: 'signed-out', reason: 'none' }
    : {
        status: 'signed-in',
        user: { id: 'u1', email: 'mara@example.com', displayName: 'Mara Lind' },
        households: [{ id: 'household', name: rows.household.name, role: 'owner' }],
        household: kind === 'new' ? null : { id: 'household', name: rows.household.name, role: 'owner' },
        isKept: kind !== 'error',
        isConfirmed: true,
      };

function changed(id?: string): void {
  version += 1;
  if (id) {
    pending.add(id);
    setTimeout(() => {
      if (kind !== 'offline') pending.delete(id);
      version += 1;
      for (const listener of listeners) listener();
    }, 900);
  }
  for (const listener of listeners) listener();
}
function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
const memo = new Map<string, { version: number; value: unknown }>();
function useRows<Value>(key: string, read: () => Value): Value {
  return useSyncExternalStore(watch, () => {
    const known = memo.get(key);
    if (known?.version === version) return known.value as Value;
    const value = read();
    memo.set(key, { version, value });
    return value;
  });
}

/** What only screens read, so that the frame stands where they fail. */
function useScreenRows<Value>(key: string, read: () => Value): Value {
  failIfBroken(kind);
  return useRows(key, read);
}

export const startData = (_options: { baseUrl: string }): void => undefined;
export const useSession = () => useRows('session', () => state);
export const useHousehold = () => useRows('household', () => (kind === 'loading' ? null : rows.household));
export const useAccounts = () => useRows('accounts', () => (kind === 'loading' ? [] : [...rows.accounts]));
export const useAccount = (id: string) =>
  useRows(`account ${id}`, () => rows.accounts.find((account) => account.id === id) ?? null);
export const useBalanceLine = (id: string) =>
  useScreenRows(`balance line ${id}`, () => {
    const held = rows.accounts.find((account) => account.id === id)?.balanceMinor ?? 0;
    const own = rows.transactions.filter(({ accountId }) => accountId === id);
    return balanceLine(held, own);
  });
export const useWaitingAccounts = () =>
  useRows(
    'waiting accounts',
    () => new Set(rows.transactions.filter(({ id }) => pending.has(id)).map(({ accountId }) => accountId)),
  );
export const useNotifications = () => useRows('notifications', () => [...rows.notifications]);
export const useStatements = () => useRows('statements', imported.rows);
export const useWaitingFiles = () => useRows('uploads', imported.waiting);
export const useCategories = () => useRows('categories', (): CategoryTree => treeOf(rows));
export const useSyncState = () =>
  useRows(
    'sync',
    (): SyncState => ({
      isOnline: kind !== 'offline' && kind !== 'loading',
      isOffline: kind === 'offline',
      isReady: kind !== 'loading',
      isComplete: kind !== 'loading',
      pendingCount: pending.size,
      lastSyncedAt: '2026-11-22T12:00:00Z',
      rejected: kind === 'error' ? storyRejected : [],
      unreadableCount: kind === 'error' ? 3 : 0,
    }),
  );

export const useTransactions = (filter: TransactionFilter = {}) =>
  useScreenRows(`transactions ${JSON.stringify(filter)}`, () =>
    rows.transactions.filter((row) => fits(row, filter, rows)),
  );
export const useTransaction = (id: string) =>
  useRows(`transaction ${id}`, () => rows.transactions.find((row) => row.id === id) ?? null);
export const useKept = (name: KeptName) => useRows(`kept ${name}`, () => kept.get(name) ?? null);
export const useIsPending = (id: string) => useRows(`pending ${id}`, () => pending.has(id));
export const usePayeeSuggestions = (prefix: string) =>
  useRows(`payees ${prefix}`, () => payeeMemory(rows.transactions).suggest(prefix));
export const useKnownPayee = (payee: string) =>
  useRows(`payee ${payee}`, () => payeeMemory(rows.transactions).recall(payee));
let summed: { version: number; figures: ReturnType<typeof figuresOf> } | null = null;
function figures() {
  if (summed?.version !== version) summed = { version, figures: figuresOf(rows) };
  return summed.figures;
}
export const useSpending = (from: string, to: string) =>
  useScreenRows(`spending ${from} ${to}`, () => figures().spending(from, to));
export const useSpendings = (ranges: readonly { from: string; to: string }[]) =>
  useScreenRows(`spendings ${JSON.stringify(ranges)}`, () =>
    ranges.map(({ from, to }) => figuresOf(rows).spending(from, to)),
  );
export const usePayeeSpending = (from: string, to: string) =>
  useRows(`payees ${from} ${to}`, () =>
    payeeSpending(
      rows.transactions.filter(({ on }) => on >= from && on <= to),
      rows.household.currency,
    ),
  );
export const useDailySpending = (from: string, to: string) =>
  useRows(`daily spending ${from} ${to}`, () => {
    const days: number[] = [];
    for (let on = from; on <= to; on = addDays(on, 1)) days.push(figures().spending(on, on).totalMinor);
    return days;
  });
export const useBudgets = (day: string, today = day) =>
  useScreenRows(`budgets ${day} ${today}`, () => figures().budgets(day, today));

let lastId = 0;
function newId(): string {
  lastId += 1;
  return `new-${lastId}`;
}
function written(id: string) {
  changed(id);
  return { id, saved: Promise.resolve() };
}
function insert(row: Transaction) {
  const at = rows.transactions.findIndex((other) => other.on <= row.on);
  rows.transactions.splice(at < 0 ? rows.transactions.length : at, 0, row);
}
export const actions = {
  addTransaction(fields: TransactionFields) {
    const id = newId();
    insert({
      id,
      currency: 'EUR',
      note: '',
      splits: [{ categoryId: null, amountMinor: fields.amountMinor }],
      status: 'posted',
      origin: 'person',
      statementId: null,
      change: 0,
      ...fields,
    } as Transaction);
    return written(id);
  },
  editTransaction(id: string, fields: Partial<TransactionFields>) {
    const at = rows.transactions.findIndex((row) => row.id === id);
    const old = rows.transactions[at];
    if (old) {
      rows.transactions.splice(at, 1);
      insert({ ...old, ...fields } as Transaction);
    }
    return written(id);
  },
  deleteTransaction(id: string) {
    const old = rows.transactions.find((row) => row.id === id);
    rows.transactions = rows.transactions.filter((row) => row.id !== id);
    return {
      ...written(id),
      undo() {
        if (old) insert(old);
        return written(id);
      },
    };
  },
  changeTransactions(changes: readonly TransactionChange[]) {
    const before = rows.transactions;
    rows.transactions = changeTogether(before, changes);
    return {
      ...written(changes[0]?.id ?? ''),
      undo() {
        rows.transactions = before;
        return written('undo');
      },
    };
  },
  setBudget(categoryId: string, fields: BudgetFields) {
    const old = rows.budgets.find((budget) => budget.categoryId === categoryId);
    const id = old?.id ?? newId();
    const startsOn = `${new Date().toISOString().slice(0, 7)}-01`;
    rows.budgets = [
      ...rows.budgets.filter((budget) => budget.id !== id),
      {
        ...(old ?? {
          id,
          categoryId,
          currency: 'EUR',
          cadence: { kind: 'monthly', startDay: 1 },
          rollover: 'none',
          alertPercents: [80, 90, 100],
          firstPeriodStartsOn: startsOn,
          change: 0,
          pastPlans: [],
          periodPlans: [],
        }),
        ...fields,
      } as (typeof rows.budgets)[number],
    ];
    return written(id);
  },
  planBudgets(edits: readonly PlanEdit[]) {
    const before = rows.budgets;
    rows.budgets = before.map((budget) => {
      const edit = edits.find(({ id }) => id === budget.id);
      if (!edit) return budget;
      const { startsOn, plannedMinor } = edit;
      if (startsOn === undefined)
        return { ...budget, ...changePlan(budget, plannedMinor, new Date().toISOString().slice(0, 10)) };
      return { ...budget, periodPlans: changePeriodPlan(budget, { startsOn, plannedMinor }) };
    });
    return {
      ...written(edits[0]?.id ?? ''),
      undo() {
        rows.budgets = before;
        return written('undo');
      },
    };
  },
  removeBudget(id: string) {
    rows.budgets = rows.budgets.filter((budget) => budget.id !== id);
    return written(id);
  },
  ...accountActions(rows, newId, written),
  ...categoryActions(rows, newId, written),
  markNotificationRead(id: string) {
    rows.notifications = rows.notifications.map((one) =>
      one.id === id ? { ...one, readAt: new Date().toISOString() } : one,
    );
    return written(id);
  },
  keep(name: KeptName, text: string | null) {
    if (text === null) kept.delete(name);
    else kept.set(name, text);
    changed();
  },
  retryRejected: (key: string) => written(key),
  discardRejected: (_key: string) => Promise.resolve(),
};
function refuseInError(): void {
  if (kind === 'error') throw new NetworkError();
}
export const members = {
  async changeRole(userId: string, role: Household['members'][number]['role']) {
    refuseInError();
    const shown = rows.household.members.map((one) => (one.userId === userId ? { ...one, role } : one));
    rows.household = { ...rows.household, members: shown };
    changed();
  },
  async remove(userId: string) {
    refuseInError();
    const shown = rows.household.members.filter((one) => one.userId !== userId);
    rows.household = { ...rows.household, members: shown };
    changed();
  },
};
export const session = {
  current: () => state,
  register: (_fields: object) => Promise.resolve(),
  signIn(_fields: object) {
    state = {
      status: 'signed-in',
      user: { id: 'u1', email: 'mara@example.com', displayName: 'Mara Lind' },
      households: [],
      household: null,
      isKept: true,
      isConfirmed: true,
    };
    changed();
    return Promise.resolve();
  },
  signOut() {
    state = { status: 'signed-out', reason: 'left' };
    changed();
    return Promise.resolve();
  },
  createHousehold(fields: { name: string; currency: string; timeZone: string; locale: string }) {
    Object.assign(rows.household, fields);
    rows.accounts = [];
    rows.transactions = [];
    if (state.status === 'signed-in') {
      const household = { id: 'household', name: fields.name, role: 'owner' as const };
      state = { ...state, households: [household], household };
    }
    changed();
    return Promise.resolve('household');
  },
  openDemo(_options: object) {
    return session.signIn({});
  },
  openHousehold: (_id: string) => Promise.resolve(),
};
export type * from '@/data/types';
