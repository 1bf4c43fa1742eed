import { alertText } from '@/app/use-alert-toasts';
import { actions, type Notification, useCategories, useNotifications, useSyncState } from '@/data';
import { useDays, useMoney } from '@/ui/format';
import { Icon } from '@/ui/icons';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { EmptyState } from '@/ui/kit/empty-state';
import { Row } from '@/ui/kit/row';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { useWords } from '@/ui/words';

export default function Notifications() {
  const words = useWords();
  const { isReady } = useSyncState();
  const notifications = useNotifications();
  const unread = notifications.filter((one) => one.readAt === null);
  const read = notifications.filter((one) => one.readAt !== null);
  return (
    <Screen
      title={words.routes.notifications}
      isLoading={!isReady}
      actions={
        unread.length > 0 ? (
          <Button
            label={words.notification.markAllRead}
            onPress={() => {
              for (const one of unread) actions.markNotificationRead(one.id);
            }}
          />
        ) : undefined
      }
    >
      {!isReady && notifications.length === 0 ? (
        <Card>
          <Skeleton lines={[0.8, 0.5, 0.7, 0.4]} />
        </Card>
      ) : null}
      {isReady && notifications.length === 0 ? (
        <EmptyState icon="bell" title={words.notification.emptyTitle} text={words.notification.emptyText} />
      ) : null}
      <Alerts title={words.notification.unread} alerts={unread} />
      <Alerts title={words.notification.earlier} alerts={read} />
    </Screen>
  );
}

function Alerts({ title, alerts }: { title: string; alerts: readonly Notification[] }) {
  const words = useWords();
  const money = useMoney();
  const days = useDays();
  const { byId } = useCategories();
  if (alerts.length === 0) return null;
  return (
    <Card title={title} isFlush>
      {alerts.map(({ id, facts, createdAt, readAt }) => (
        <Row
          key={id}
          title={alertText(words, byId.get(facts.categoryId)?.name ?? words.budget.one, facts)}
          detail={`${words.notification.facts(money(facts.spentMinor, facts.currency), money(facts.availableMinor, facts.currency))} · ${days.moment(createdAt)}`}
          leading={<Icon name={facts.spentMinor > facts.availableMinor ? 'warning' : 'bell'} />}
          isStrong={readAt === null}
          to={{ route: 'budgets', params: { id: facts.budgetId } }}
          onPress={() => {
            if (readAt === null) actions.markNotificationRead(id);
          }}
        />
      ))}
    </Card>
  );
}
