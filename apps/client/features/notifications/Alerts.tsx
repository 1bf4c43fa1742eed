import { actions, type Notification } from '@/data';
import { useDays, useMoney } from '@/ui/format';
import { Icon } from '@/ui/icons';
import { Card } from '@/ui/kit/card';
import { Row } from '@/ui/kit/row';
import { useAlertText } from './use-alert-text';
import { useNotificationWords } from './words';

/** Alerts as rows; opening one marks it read and leads to its budget. */
export function Alerts({ title, alerts }: { title: string; alerts: readonly Notification[] }) {
  const words = useNotificationWords();
  const money = useMoney();
  const days = useDays();
  const alertText = useAlertText();
  if (alerts.length === 0) return null;
  return (
    <Card title={title} isFlush>
      {alerts.map(({ id, facts, createdAt, readAt }) => {
        const spent = money(facts.spentMinor, facts.currency);
        const available = money(facts.availableMinor, facts.currency);
        return (
          <Row
            key={id}
            title={alertText(facts)}
            detail={`${words.facts(spent, available)} · ${days.moment(createdAt)}`}
            hasPrivateDetail
            leading={<Icon name={facts.spentMinor > facts.availableMinor ? 'warning' : 'bell'} />}
            isStrong={readAt === null}
            to={{ route: 'budgets', params: { id: facts.budgetId } }}
            onPress={() => {
              if (readAt === null) actions.markNotificationRead(id);
            }}
          />
        );
      })}
    </Card>
  );
}
