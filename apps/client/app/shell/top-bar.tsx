import { StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useHousehold } from '@/data';
import { appName } from '@/platform/app-name';
import { Mark } from '@/ui/kit/mark';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import { HeaderActions } from './header-actions';
import { SyncBadge } from './SyncBadge';

export function TopBar() {
  const colors = useColors();
  const { top } = useSafeAreaInsets();
  const household = useHousehold();
  return (
    <View style={[styles.bar, { paddingTop: top, backgroundColor: colors.paper, borderColor: colors.line }]}>
      <Mark size={26} />
      <View style={styles.name}>
        <Text isStrong isClipped>
          {household?.name ?? appName}
        </Text>
      </View>
      <SyncBadge isQuiet />
      <HeaderActions />
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
