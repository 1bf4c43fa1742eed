import { actions, type Notification, useNotifications } from '@/data';
import { useDays, useMoney } from '@/ui/format';
import { Icon } from '@/ui/icons';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { unreadWith } from './merge-alerts';
import { useAlertText } from './use-alert-text';
import { useNotificationWords } from './words';

/** Alerts as rows; opening one marks it read and leads to its budget. One whose cause went away says so. */
export function Alerts({ title, alerts }: { title: string; alerts: readonly Notification[] }) {
  const words = useNotificationWords();
  const money = useMoney();
  const days = useDays();
  const alertText = useAlertText();
  const all = useNotifications();
  if (alerts.length === 0) return null;
  return (
    <Card title={title} isFlush>
      {alerts.map((alert) => {
        const { id, facts, createdAt, readAt, withdrawnAt } = alert;
        const isOver = facts.spentMinor > facts.availableMinor;
        const figures = words.facts(
          money(facts.spentMinor, facts.currency),
          money(facts.availableMinor, facts.currency),
        );
        const when = withdrawnAt ? words.withdrawnAt(days.moment(withdrawnAt)) : days.moment(createdAt);
        return (
          <Row
            key={id}
            title={alertText(alert)}
            detail={`${figures} · ${when}`}
            hasPrivateDetail
            leading={<Icon name={withdrawnAt ? 'check' : isOver ? 'warning' : 'bell'} />}
            isStrong={readAt === null && withdrawnAt === null}
            to={{ route: 'budgets', params: { id: facts.budgetId } }}
            onPress={() => {
              for (const one of unreadWith(all, alert)) actions.markNotificationRead(one.id);
            }}
          />
        );
      })}
    </Card>
  );
}
