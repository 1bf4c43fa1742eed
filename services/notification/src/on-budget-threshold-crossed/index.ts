import { on } from '@florin/kernel';
import { notificationIdOf } from '../store/notification-id';
import { type NotificationState, notifications } from '../store/rows';

/**
 * One notification for each budget, percentage and period. Where the percentage is crossed a second time,
 * after the plan was raised, the notification comes back, unread by everybody, with the later facts.
 */
export const onBudgetThresholdCrossed = on(
  'budgeting.budget-threshold-crossed.v1',
  async (facts, work) => {
    const id = notificationIdOf(
      'budget-threshold-crossed',
      work.householdId,
      facts.budgetId,
      facts.percent,
      facts.periodStartsOn,
    );
    const known = await notifications.get(work, id);
    // The one that overtook an earlier one stays.
    if (known !== undefined && known.value.sourceChange >= work.source.change) return;
    const value: NotificationState = {
      kind: 'budget-threshold-crossed',
      createdAt: work.occurredAt,
      readAtByUser: {},
      facts,
      sourceChange: work.source.change,
    };
    await notifications.put(work, [{ id, value }]);
    work.emit('notification.notifications-changed.v1', { notificationIds: [id] });
  },
  { mayEmit: ['notification.notifications-changed.v1'] },
);
