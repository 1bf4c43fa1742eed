import type { AccountView, BudgetView, Notification } from '@/data';

/** Something that needs a look, once however many places know of it. */
export type Cause =
  | { kind: 'refused'; count: number }
  | { kind: 'unreadable'; count: number }
  /** `noticeIds` are the notifications that speak of it; opening it reads them. */
  | { kind: 'budget'; view: BudgetView; noticeIds: readonly string[] }
  | { kind: 'notice'; notice: Notification }
  | { kind: 'statement'; account: AccountView; days: number }
  | { kind: 'unsorted'; count: number };

/** How many the overview names. */
export const causesShown = 5;

export interface Situation {
  refusedCount: number;
  unreadableCount: number;
  /** The most urgent first. */
  budgets: readonly BudgetView[];
  /** Unread, and not withdrawn. */
  notifications: readonly Notification[];
  /** Accounts whose last statement is so many days ago that another is due. */
  due: readonly { account: AccountView; days: number }[];
  /** Transactions that wait for a category, however old. */
  unsortedCount: number;
}

/**
 * What needs a look, the gravest first: what may be lost, what is over or close, what else was announced, what is
 * missing. A budget and the notifications about it are one cause, and where the budget is on track again there is none.
 * `strongest` picks what says most of several about one thing.
 */
export function causesOf(
  situation: Situation,
  strongest: (notices: readonly Notification[]) => readonly Notification[],
): Cause[] {
  const { budgets, notifications, due } = situation;
  const about = (id: string) =>
    notifications.filter(({ facts }) => facts.budgetId === id).map((one) => one.id);
  const standings = new Set(
    budgets.map(({ budget, period }) => causeOf({ budgetId: budget.id, periodStartsOn: period.startsOn })),
  );
  const others = notifications.filter(({ facts }) => !standings.has(causeOf(facts)));
  return [
    ...counted('refused', situation.refusedCount),
    ...counted('unreadable', situation.unreadableCount),
    ...budgets
      .filter(({ status }) => status !== 'on-track')
      .map((view): Cause => ({ kind: 'budget', view, noticeIds: about(view.budget.id) })),
    ...strongest(others).map((notice): Cause => ({ kind: 'notice', notice })),
    ...due.map((one): Cause => ({ kind: 'statement', ...one })),
    ...counted('unsorted', situation.unsortedCount),
  ];
}

function counted(kind: 'refused' | 'unreadable' | 'unsorted', count: number): Cause[] {
  return count > 0 ? [{ kind, count }] : [];
}

/** The same for a cause wherever it is shown. */
export function keyOf(cause: Cause): string {
  if (cause.kind === 'budget') return cause.view.budget.id;
  if (cause.kind === 'notice') return cause.notice.id;
  return cause.kind === 'statement' ? cause.account.id : cause.kind;
}

/** The budgets that causes name, so that nothing beside them says the same. */
export function budgetsNamed(causes: readonly Cause[]): ReadonlySet<string> {
  return new Set(causes.flatMap((cause) => (cause.kind === 'budget' ? [cause.view.budget.id] : [])));
}

/** Of alerts those that no cause speaks of: what was, and is over. */
export function notSaid(alerts: readonly Notification[], causes: readonly Cause[]): Notification[] {
  const said = new Set(
    causes.flatMap((cause) => {
      if (cause.kind === 'notice') return [causeOf(cause.notice.facts)];
      if (cause.kind !== 'budget') return [];
      const { budget, period } = cause.view;
      return [causeOf({ budgetId: budget.id, periodStartsOn: period.startsOn })];
    }),
  );
  return alerts.filter(({ facts }) => !said.has(causeOf(facts)));
}

function causeOf({ budgetId, periodStartsOn }: { budgetId: string; periodStartsOn: string }): string {
  return `${budgetId} ${periodStartsOn}`;
}
