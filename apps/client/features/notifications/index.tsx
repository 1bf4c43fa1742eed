import { actions, useNotifications, useSyncState } from '@/data';
import { Causes, notSaid, useAttentionWords, useCauses } from '@/features/attention/parts';
import { useNavigationWords } from '@/navigation/words';
import { Button } from '@/ui/kit/button';
import { Card } from '@/ui/kit/card';
import { EmptyState } from '@/ui/kit/empty-state';
import { Screen } from '@/ui/kit/screen';
import { Skeleton } from '@/ui/kit/skeleton';
import { Alerts } from './Alerts';
import { mergeAlerts, unreadAlerts } from './merge-alerts';
import { useNotificationWords } from './words';

/** Everything that needs a look, the same as on the overview, and below it what was announced and is over. */
export default function Notifications() {
  const words = useNotificationWords();
  const attentionWords = useAttentionWords();
  const navigationWords = useNavigationWords();
  const { isReady } = useSyncState();
  const notifications = useNotifications();
  const unread = unreadAlerts(notifications);
  const causes = useCauses();
  const earlier = notSaid(mergeAlerts(notifications), causes);
  const isQuiet = causes.length === 0 && earlier.length === 0;
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
      {!isReady && isQuiet ? (
        <Card>
          <Skeleton lines={[0.8, 0.5, 0.7, 0.4]} />
        </Card>
      ) : null}
      {isReady && isQuiet ? <EmptyState icon="bell" title={words.emptyTitle} text={words.emptyText} /> : null}
      {causes.length > 0 ? (
        <Card title={attentionWords.title} isFlush>
          <Causes causes={causes} />
        </Card>
      ) : null}
      <Alerts title={words.earlier} alerts={earlier} />
    </Screen>
  );
}
