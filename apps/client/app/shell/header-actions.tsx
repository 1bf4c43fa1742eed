import { useNotifications } from '@/data';
import { changePreferences, usePreferences } from '@/platform/preferences';
import { IconButton } from '@/ui/kit/icon-button';
import { useWords } from '@/ui/words';

/** What is at hand on every screen: alerts, the blur for the train, settings. */
export function HeaderActions() {
  const words = useWords();
  const { isBlurred } = usePreferences();
  const unread = useNotifications().filter((one) => one.readAt === null).length;
  return (
    <>
      <IconButton
        icon="bell"
        label={words.shell.notifications(unread)}
        count={unread}
        to={{ route: 'notifications' }}
      />
      <IconButton
        icon={isBlurred ? 'eye-off' : 'eye'}
        label={words.shell.blur}
        isPressed={isBlurred}
        onPress={() => changePreferences({ isBlurred: !isBlurred })}
      />
      <IconButton icon="settings" label={words.routes.settings} to={{ route: 'settings' }} />
    </>
  );
}
