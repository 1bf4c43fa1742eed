import { actions, useNotifications, useSyncState } from '@/data';
import { useNavigationWords } from '@/navigation/words';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { EmptyState } from '@/ui/kit/empty-state';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { Alerts } from './Alerts';
import { mergeAlerts, unreadAlerts } from './merge-alerts';
import { useNotificationWords } from './words';

export default function Notifications() {
  const words = useNotificationWords();
  const navigationWords = useNavigationWords();
  const { isReady } = useSyncState();
  const notifications = useNotifications();
  const unread = unreadAlerts(notifications);
  const earlier = mergeAlerts(notifications).filter((one) => !unread.includes(one));
  return (
    <Screen
      title={navigationWords.routes.notifications}
      isLoading={!isReady}
      actions={
        unread.length > 0 ? (
          <Button
            label={words.markAllRead}
            onPress={() => {
              for (const one of notifications) if (one.readAt === null) actions.markNotificationRead(one.id);
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
        <EmptyState icon="bell" title={words.emptyTitle} text={words.emptyText} />
      ) : null}
      <Alerts title={words.unread} alerts={unread} />
      <Alerts title={words.earlier} alerts={earlier} />
    </Screen>
  );
}
