import { expect, test } from 'vitest';
import type { Notification } from '@/data';
import { strongestAlerts } from './strongest';

function alert(id: string, budgetId: string, percent: number, periodStartsOn = '2026-11-01') {
  return { id, facts: { budgetId, percent, periodStartsOn } } as Notification;
}

test.each([
  ['nothing', [], []],
  [
    'one jump past three limits is told once',
    [alert('a', 'food', 80), alert('b', 'food', 100), alert('c', 'food', 90)],
    ['b'],
  ],
  ['budgets do not hide each other', [alert('a', 'food', 100), alert('b', 'fuel', 80)], ['a', 'b']],
  ['nor do periods', [alert('a', 'food', 100, '2026-10-01'), alert('b', 'food', 80)], ['a', 'b']],
])('%s', (_name, notifications, ids) => {
  expect(strongestAlerts(notifications).map((one) => one.id)).toEqual(ids);
});
