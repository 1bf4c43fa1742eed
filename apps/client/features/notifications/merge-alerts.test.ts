import { expect, test } from 'vitest';
import type { Notification } from '@/data';
import { mergeAlerts, unreadAlerts, unreadWith } from './merge-alerts';

type Given = { at?: string; withdrawnAt?: string | null; readAt?: string | null };

function alert(id: string, budgetId: string, percent: number, given: Given = {}): Notification {
  const { at: periodStartsOn = '2026-11-01', withdrawnAt = null, readAt = null } = given;
  return { id, readAt, withdrawnAt, facts: { budgetId, percent, periodStartsOn } } as Notification;
}

test.each<[string, Notification[], string[]]>([
  ['nothing', [], []],
  [
    'one jump past three limits is told once',
    [alert('a', 'food', 80), alert('b', 'food', 100), alert('c', 'food', 90)],
    ['b'],
  ],
  ['budgets do not hide each other', [alert('a', 'food', 100), alert('b', 'fuel', 80)], ['a', 'b']],
  ['nor do periods', [alert('a', 'food', 100, { at: '2026-10-01' }), alert('b', 'food', 80)], ['a', 'b']],
  [
    'what stands says more than what was withdrawn',
    [alert('a', 'food', 100, { withdrawnAt: '2026-11-09T10:00:00Z' }), alert('b', 'food', 80)],
    ['b'],
  ],
  [
    'of what was withdrawn the latest',
    [
      alert('a', 'food', 100, { withdrawnAt: '2026-11-08T10:00:00Z' }),
      alert('b', 'food', 80, { withdrawnAt: '2026-11-09T10:00:00Z' }),
    ],
    ['b'],
  ],
])('%s', (_name, notifications, ids) => {
  expect(mergeAlerts(notifications).map((one) => one.id)).toEqual(ids);
});

test('what is withdrawn or read asks for no look', () => {
  const all = [
    alert('a', 'food', 80),
    alert('b', 'fuel', 90, { withdrawnAt: '2026-11-09T10:00:00Z' }),
    alert('c', 'rent', 100, { readAt: '2026-11-09T10:00:00Z' }),
  ];
  expect(unreadAlerts(all).map((one) => one.id)).toEqual(['a']);
});

test('reading one reads all of its cause', () => {
  const all = [alert('a', 'food', 80), alert('b', 'food', 100), alert('c', 'fuel', 80)];
  expect(unreadWith(all, all[1]!).map((one) => one.id)).toEqual(['a', 'b']);
});
