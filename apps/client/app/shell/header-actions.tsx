import { useNotifications } from '@/data';
import { unreadAlerts } from '@/features/notifications/parts';
import { changePreferences, usePreferences } from '@/platform/preferences';
import { IconButton } from '@/ui/kit/icon-button';
import { useShellWords } from './words';

/** What is at hand on every screen: alerts, and the blur for the train. */
export function HeaderActions() {
  const words = useShellWords();
  const { isBlurred } = usePreferences();
  const unread = unreadAlerts(useNotifications()).length;
  return (
    <>
      <IconButton
        icon="bell"
        label={words.notifications(unread)}
        count={unread}
        to={{ route: 'notifications' }}
      />
      <IconButton
        icon={isBlurred ? 'eye-off' : 'eye'}
        label={words.blur}
        isPressed={isBlurred}
        onPress={() => changePreferences({ isBlurred: !isBlurred })}
      />
    </>
  );
}
