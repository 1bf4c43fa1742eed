import { actions, useNotifications, useSyncState } from '@/data';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { EmptyState } from '@/ui/kit/empty-state';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { useWords } from '@/ui/words';
import { Alerts } from './Alerts';

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
