import { on } from '@florin/kernel';
import { alertIdOf } from '../store/alert-id';
import { type NotificationState, notifications } from '../store/rows';

/**
 * A notification whose cause went away is withdrawn and keeps what it told of, with the figures of now. Where a lower
 * percentage still holds it says that one instead, and is news to nobody.
 */
export const onBudgetThresholdCleared = on(
  'budgeting.budget-threshold-cleared.v1',
  async ({ remainsPercent, ...facts }, work) => {
    const { change } = work.source;
    const id = alertIdOf(work.householdId, facts);
    const known = (await notifications.get(work, id))?.value;
    if (known !== undefined && known.sourceChange >= change) return;
    // It may overtake the alert that it clears, which then says when that was new.
    const told = known ?? { createdAt: work.occurredAt, readAtByUser: {}, toldChange: 0 };
    const value: NotificationState = {
      ...told,
      kind: 'budget-threshold-crossed',
      withdrawnAt: remainsPercent === null ? work.occurredAt : null,
      facts: { ...facts, percent: remainsPercent ?? facts.percent },
      sourceChange: change,
    };
    await notifications.put(work, [{ id, value }]);
    work.emit('notification.notifications-changed.v1', { notificationIds: [id] });
  },
  { mayEmit: ['notification.notifications-changed.v1'] },
);
