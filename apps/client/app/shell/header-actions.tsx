import { useNotifications } from '@/data';
import { useNavigationWords } from '@/navigation/words';
import { changePreferences, usePreferences } from '@/platform/preferences';
import { IconButton } from '@/ui/kit/icon-button';
import { useShellWords } from './words';

/** What is at hand on every screen: alerts, the blur for the train, settings. */
export function HeaderActions() {
  const words = useShellWords();
  const navigationWords = useNavigationWords();
  const { isBlurred } = usePreferences();
  const unread = useNotifications().filter((one) => one.readAt === null).length;
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
      <IconButton icon="settings" label={navigationWords.routes.settings} to={{ route: 'settings' }} />
    </>
  );
}
