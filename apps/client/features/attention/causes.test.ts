import { describe, expect, it } from 'vitest';
import type { AccountView, BudgetView, Notification } from '@/data';
import { mergeAlerts } from '../notifications/merge-alerts';
import { budgetsNamed, type Cause, causesOf, notSaid, type Situation } from './causes';

const nothing: Situation = {
  refusedCount: 0,
  unreadableCount: 0,
  budgets: [],
  notifications: [],
  due: [],
  unsortedCount: 0,
};

function budget(id: string, status: BudgetView['status'], remainingMinor = 100) {
  return { budget: { id }, status, period: { startsOn: '2026-11-01', remainingMinor } } as BudgetView;
}
function notice(id: string, budgetId: string, percent: number) {
  const facts = { budgetId, percent, periodStartsOn: '2026-11-01' };
  return { id, withdrawnAt: null, facts } as Notification;
}
const due = [{ account: { id: 'a', name: 'Everyday' } as AccountView, days: 60 }];

function said(cause: Cause): string {
  if (cause.kind === 'budget') return `${cause.view.budget.id} ${cause.noticeIds.join()}`;
  if (cause.kind === 'notice') return `notice ${cause.notice.id}`;
  return cause.kind === 'statement' ? `statement ${cause.days}` : `${cause.kind} ${cause.count}`;
}

describe('what needs a look', () => {
  it.each<[string, Partial<Situation>, string[]]>([
    ['nothing, where all is well', { budgets: [budget('food', 'on-track')] }, []],
    [
      'a budget and what was announced of it are one cause, and opening it reads all of that',
      {
        budgets: [budget('food', 'over', -5)],
        notifications: [notice('n1', 'food', 80), notice('n2', 'food', 100)],
      },
      ['food n1,n2'],
    ],
    [
      'an alert of a budget that is on track again has no cause left',
      { budgets: [budget('food', 'on-track')], notifications: [notice('n1', 'food', 100)] },
      [],
    ],
    [
      'one of an earlier period, or of a budget that is gone, is told by itself, once',
      { notifications: [notice('n1', 'fuel', 80), notice('n2', 'fuel', 100)] },
      ['notice n2'],
    ],
    ['an account whose last statement is long ago', { due }, ['statement 60']],
    [
      'the gravest first',
      {
        unsortedCount: 3,
        due,
        budgets: [budget('rent', 'over', -9), budget('food', 'over', -5), budget('fun', 'close')],
        refusedCount: 1,
        unreadableCount: 2,
      },
      ['refused 1', 'unreadable 2', 'rent ', 'food ', 'fun ', 'statement 60', 'unsorted 3'],
    ],
  ])('%s', (_name, situation, causes) => {
    expect(causesOf({ ...nothing, ...situation }, mergeAlerts).map(said)).toEqual(causes);
  });
});

describe('what is said once', () => {
  const causes = causesOf(
    {
      ...nothing,
      budgets: [budget('food', 'over', -5), budget('fun', 'on-track')],
      notifications: [notice('n1', 'food', 100), notice('n2', 'gone', 80)],
    },
    mergeAlerts,
  );

  it('a budget that is a cause is named by it, one on track is not', () => {
    expect([...budgetsNamed(causes)]).toEqual(['food']);
  });

  it('of the alerts, those without a cause are told below, also when they were read', () => {
    const alerts = [notice('n1', 'food', 100), notice('n2', 'gone', 80), notice('n3', 'fun', 80)];
    expect(notSaid(alerts, causes).map(({ id }) => id)).toEqual(['n3']);
    expect(notSaid(alerts, []).map(({ id }) => id)).toEqual(['n1', 'n2', 'n3']);
  });
});
