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

export interface Situation {
  refusedCount: number;
  unreadableCount: number;
  /** The most urgent first. */
  budgets: readonly BudgetView[];
  /** Unread, and not withdrawn. */
  notifications: readonly Notification[];
  /** Accounts whose last statement is so many days ago that another is due. */
  due: readonly { account: AccountView; days: number }[];
  /** Transactions of late without a category. */
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
  const standings = new Set(budgets.map(({ budget, period }) => `${budget.id} ${period.startsOn}`));
  const others = notifications.filter(
    ({ facts }) => !standings.has(`${facts.budgetId} ${facts.periodStartsOn}`),
  );
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
