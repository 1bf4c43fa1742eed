import { on } from '@florin/kernel';
import { alertIdOf } from '../store/alert-id';
import { type NotificationState, notifications } from '../store/rows';

/**
 * One notification for each budget and period. A higher percentage, and one that is crossed again after it was cleared,
 * brings it back, unread by everybody, with the later facts.
 */
export const onBudgetThresholdCrossed = on(
  'budgeting.budget-threshold-crossed.v1',
  async (facts, work) => {
    const { change } = work.source;
    const id = alertIdOf(work.householdId, facts);
    const known = (await notifications.get(work, id))?.value;
    if (known !== undefined && known.toldChange >= change) return;
    const told = { createdAt: work.occurredAt, readAtByUser: {}, toldChange: change };
    // One that was overtaken says when it was new; what has become of it since stands.
    const isOvertaken = known !== undefined && known.sourceChange >= change;
    const value: NotificationState = isOvertaken
      ? { ...known, ...told }
      : { ...told, kind: 'budget-threshold-crossed', withdrawnAt: null, facts, sourceChange: change };
    await notifications.put(work, [{ id, value }]);
    work.emit('notification.notifications-changed.v1', { notificationIds: [id] });
  },
  { mayEmit: ['notification.notifications-changed.v1'] },
);
