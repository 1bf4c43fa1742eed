import { StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { NoticeBarProps } from './types';

/** A line over the whole app that stays. */
export function NoticeBar({ text, actions, children }: NoticeBarProps) {
  const colors = useColors();
  const { top } = useSafeAreaInsets();
  return (
    <View style={styles.whole}>
      <View style={[styles.bar, { backgroundColor: colors.accentWash, paddingTop: top }]}>
        <View style={styles.text}>
          <Text size="small">{text}</Text>
        </View>
        {actions}
      </View>
      {children}
    </View>
  );
}

const styles = StyleSheet.create({
  whole: { flex: 1 },
  bar: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    paddingHorizontal: space(4),
    gap: space(1),
  },
  text: { flexGrow: 1, flexShrink: 1, flexBasis: 180 },
});
