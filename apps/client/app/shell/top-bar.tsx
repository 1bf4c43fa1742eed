import { StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useHousehold, useNotifications } from '@/data';
import { changePreferences, usePreferences } from '@/platform/preferences';
import { IconButton } from '@/ui/kit/icon-button';
import { Mark } from '@/ui/kit/mark';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import { useWords } from '@/ui/words';
import { SyncBadge } from './SyncBadge';

export function TopBar() {
  const words = useWords();
  const colors = useColors();
  const { top } = useSafeAreaInsets();
  const { isBlurred } = usePreferences();
  const household = useHousehold();
  const unread = useNotifications().filter((one) => one.readAt === null).length;
  return (
    <View style={[styles.bar, { paddingTop: top, backgroundColor: colors.paper, borderColor: colors.line }]}>
      <Mark size={26} />
      <View style={styles.name}>
        <Text isStrong isClipped>
          {household?.name ?? words.appName}
        </Text>
      </View>
      <SyncBadge isQuiet />
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
    </View>
  );
}

const styles = StyleSheet.create({
  bar: {
    flexDirection: 'row',
    alignItems: 'center',
    minHeight: 56,
    paddingLeft: space(4),
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  name: { flex: 1, paddingHorizontal: space(2) },
});
