import { type BalancePoint, balanceLine } from '@florin/domain/account';
import type { PayeeSuggestion } from '@florin/domain/payee';
import type {
  AccountView,
  Budget,
  BudgetPeriod,
  BudgetView,
  CategoryTree,
  Household,
  KeptName,
  Notification,
  PayeeSpending,
  Spending,
  Statement,
  SyncState,
  Topic,
  Transaction,
  TransactionFilter,
} from '../types';
import { budgetView } from './budget-view';
import type { HouseholdState } from './household-state';
import { payeeSpending } from './payee-spending';
import { writesByRow } from './pending-write';
import { showRejection } from './rejected-write';
import { shownBalances } from './shown-balances';
import { dailyExpense, spendingView } from './spending-view';
import { todayOf } from './today';

/** Answers of one kind kept at a time; far more than screens ask for together. */
const answersMax = 50;

/** What screens read. Every answer is the same reference until something it was made from has changed. */
export class HouseholdViews {
  private readonly state: HouseholdState;
  private readonly nowMs: () => number;
  private readonly kept = new Map<string, { version: number; value: unknown }>();

  constructor(state: HouseholdState, nowMs: () => number) {
    this.state = state;
    this.nowMs = nowMs;
  }

  household(): Household | null {
    return this.keep(
      'household',
      ['households'],
      () => this.state.tables.households.rows().next().value ?? null,
    );
  }

  /** By name, as they stand today. */
  accounts(): readonly AccountView[] {
    const topics: Topic[] = ['accounts', 'account-balances', 'transactions'];
    const today = this.today();
    return this.keep<readonly AccountView[]>(`accounts ${today}`, topics, (before) => {
      const balances = shownBalances(this.state.tables, this.state.order.peek(), today);
      const shown = [...this.state.tables.accounts.rows()].map((account) => ({
        ...account,
        ...balances(account),
      }));
      return keepSame(before, shown.sort(byName), isShallowEqual);
    });
  }

  /** Accounts with something that is not sent yet: of their own, or of a transaction of theirs. */
  waitingAccounts(): ReadonlySet<string> {
    return this.keep<ReadonlySet<string>>('waiting accounts', ['sync', 'transactions'], (before) => {
      const { outbox, tables } = this.state;
      const ids = outbox.flatMap(writesByRow).flatMap(({ resource, rowId }) => {
        if (resource === 'accounts') return [rowId];
        if (resource !== 'transactions') return [];
        const shown = tables.transactions.get(rowId) ?? tables.transactions.told(rowId);
        return shown ? [shown.accountId] : [];
      });
      const after = new Set(ids);
      return before?.size === after.size && ids.every((id) => before.has(id)) ? before : after;
    });
  }

  account(id: string): AccountView | null {
    return this.accounts().find((account) => account.id === id) ?? null;
  }

  /** What an account holds with everything of later days; 0 where there is none with this id. */
  heldWithLaterMinor(id: string): number {
    const account = this.account(id);
    return account ? account.balanceMinor + account.laterMinor : 0;
  }

  /** What the account held at the end of each day on which something happened, the oldest first. */
  balanceLine(accountId: string): readonly BalancePoint[] {
    const topics: Topic[] = ['accounts', 'account-balances', 'transactions'];
    return this.keep(`balance line ${accountId} ${this.today()}`, topics, () => {
      const account = this.account(accountId);
      return account
        ? balanceLine(account.balanceMinor + account.laterMinor, this.transactions({ accountId }))
        : [];
    });
  }

  categories(): CategoryTree {
    return this.keep('categories', ['categories', 'category-groups'], () => {
      const categories = [...this.state.tables.categories.rows()].sort(byPosition);
      const groups = [...this.state.tables['category-groups'].rows()].sort(byPosition);
      const byId = new Map(categories.map((category) => [category.id, category]));
      for (const { id, mergedIntoId } of categories) {
        const meant = mergedIntoId === null ? undefined : byId.get(mergedIntoId);
        if (meant) byId.set(id, meant);
      }
      return {
        groups: groups.map((group) => ({
          ...group,
          categories: categories.filter(
            ({ groupId, mergedIntoId }) => groupId === group.id && mergedIntoId === null,
          ),
        })),
        byId,
      };
    });
  }

  transactions(filter: TransactionFilter): readonly Transaction[] {
    return this.state.queries.read(filter);
  }

  transaction(id: string): Transaction | null {
    return this.state.tables.transactions.get(id);
  }

  isAccountPending(id: string): boolean {
    return this.state.tables.accounts.isPending(id);
  }

  isPending(id: string): boolean {
    return this.state.tables.transactions.isPending(id);
  }

  /** The periods that contain a day, as seen today, by the order of their categories. */
  budgets(day: string, today = day): readonly BudgetView[] {
    const topics: Topic[] = [
      'budgets',
      'budget-figures',
      'categories',
      'category-groups',
      'transactions',
      'sync',
    ];
    return this.keep<readonly BudgetView[]>(`budgets ${day} ${today}`, topics, (before) => {
      const { byId, groups } = this.categories();
      const places = new Map(groups.flatMap((group) => group.categories).map(({ id }, at) => [id, at]));
      const views = [...this.state.tables.budgets.rows()]
        .sort((a, b) => (places.get(a.categoryId) ?? 1e9) - (places.get(b.categoryId) ?? 1e9))
        .flatMap((budget) => {
          const told = this.toldPeriod(budget, day);
          const category = byId.get(budget.categoryId) ?? null;
          return budgetView(budget, category, this.state.spending, { day, today, told }) ?? [];
        });
      return keepSame(before, views, isSameBudgetView);
    });
  }

  /** Newest first. */
  notifications(): readonly Notification[] {
    return this.keep('notifications', ['notifications'], () =>
      [...this.state.tables.notifications.rows()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    );
  }

  /** Latest upload first. */
  statements(): readonly Statement[] {
    return this.keep('statements', ['statements'], () =>
      [...this.state.tables.statements.rows()].sort((a, b) => (a.uploadedAt < b.uploadedAt ? 1 : -1)),
    );
  }

  spending(from: string, to: string): Spending | null {
    const household = this.household();
    if (!household) return null;
    const topics: Topic[] = ['transactions', 'categories', 'category-groups', 'households'];
    return this.keep(`spending ${from} ${to}`, topics, () =>
      spendingView(this.state.spending.sums(household.currency, from, to), this.categories(), {
        from,
        to,
        currency: household.currency,
      }),
    );
  }

  /** The total of `spending` for each day on its own; together they are the total of the whole. */
  dailySpending(from: string, to: string): readonly number[] {
    const household = this.household();
    if (!household) return [];
    const topics: Topic[] = ['transactions', 'categories', 'category-groups', 'households'];
    return this.keep(`daily spending ${from} ${to}`, topics, () =>
      this.state.spending.daily(household.currency, from, to, dailyExpense(this.categories())),
    );
  }

  spendings(ranges: readonly { from: string; to: string }[]): readonly Spending[] {
    const household = this.household();
    if (!household) return [];
    const { currency } = household;
    const topics: Topic[] = ['transactions', 'categories', 'category-groups', 'households'];
    return this.keep(`spendings ${JSON.stringify(ranges)}`, topics, () =>
      ranges.map(({ from, to }) =>
        spendingView(this.state.spending.sums(currency, from, to), this.categories(), { from, to, currency }),
      ),
    );
  }

  payeeSpending(from: string, to: string): readonly PayeeSpending[] {
    const household = this.household();
    if (!household) return [];
    return this.keep(`payee spending ${from} ${to}`, ['transactions', 'households'], () =>
      payeeSpending(this.state.queries.read({ from, to }), household.currency),
    );
  }

  payeeSuggestions(prefix: string): readonly PayeeSuggestion[] {
    const answers = this.keep(
      'payees',
      ['transactions'],
      () => new Map<string, readonly PayeeSuggestion[]>(),
    );
    let answer = answers.get(prefix);
    if (!answer) {
      answer = this.state.payees().suggest(prefix);
      answers.set(prefix, answer);
    }
    return answer;
  }

  knownPayee(payee: string): PayeeSuggestion | null {
    return this.keep(`payee ${payee}`, ['transactions'], () => this.state.payees().recall(payee));
  }

  ofThisDevice(name: KeptName): string | null {
    return this.state.kept.get(name) ?? null;
  }

  syncState(): SyncState {
    return this.keep('sync', ['sync'], () => {
      const { status, hasFirstMonth, order, outbox, rejected, heard } = this.state;
      const hasSomething = order.length > 0 || status.lastSyncedAt !== null;
      return {
        isOnline: status.isOnline,
        isOffline: status.isOffline,
        isReady: hasFirstMonth && (hasSomething || status.isCaughtUp),
        isComplete: this.state.isComplete(),
        pendingCount: outbox.length + this.state.filesWaiting,
        lastSyncedAt: status.lastSyncedAt,
        rejected: [...rejected.values()].map((one) =>
          showRejection(one, (id) => this.state.tables.transactions.get(id)?.payee ?? ''),
        ),
        unreadableCount: heard.unreadable.size,
      };
    });
  }

  /** What is carried in comes from every month since the first: until all are here the server's own figures stand. */
  private toldPeriod({ id }: Budget, day: string): BudgetPeriod | undefined {
    if (this.state.isComplete()) return undefined;
    const told = this.state.tables['budget-figures'].get(id)?.periods;
    return told?.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  }

  private today(): string {
    return todayOf(this.household(), this.nowMs());
  }

  private keep<Value>(
    key: string,
    topics: readonly Topic[],
    make: (before: Value | undefined) => Value,
  ): Value {
    const version = this.state.emitter.version(...topics);
    const found = this.kept.get(key) as { version: number; value: Value } | undefined;
    if (found?.version === version) return found.value;
    const value = make(found?.value);
    this.kept.delete(key);
    this.kept.set(key, { version, value });
    if (this.kept.size > answersMax) this.kept.delete(this.kept.keys().next().value as string);
    return value;
  }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name);
}

function byPosition(a: { position: number; name: string }, b: { position: number; name: string }): number {
  return a.position - b.position || byName(a, b);
}

/** Keeps the references of elements that did not change, and of the whole list when none did. */
function keepSame<Value>(
  before: readonly Value[] | undefined,
  after: readonly Value[],
  isSame: (a: Value, b: Value) => boolean,
): readonly Value[] {
  if (!before) return after;
  const merged = after.map((value, at) => {
    const old = before[at];
    return old !== undefined && isSame(old, value) ? old : value;
  });
  const isAllSame = merged.length === before.length && merged.every((value, at) => value === before[at]);
  return isAllSame ? before : merged;
}

function isShallowEqual(a: object, b: object): boolean {
  const left = Object.entries(a);
  return left.length === Object.keys(b).length && left.every(([key, value]) => (b as never)[key] === value);
}

function isSameBudgetView(a: BudgetView, b: BudgetView): boolean {
  const { period: periodOfA, past: pastOfA, ...restOfA } = a;
  const { period: periodOfB, past: pastOfB, ...restOfB } = b;
  return (
    isShallowEqual(restOfA, restOfB) &&
    isShallowEqual(periodOfA, periodOfB) &&
    pastOfA.length === pastOfB.length &&
    pastOfA.every((period, at) => isShallowEqual(period, pastOfB[at] as object))
  );
}
