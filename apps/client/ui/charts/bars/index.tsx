import { Pressable, StyleSheet, View } from 'react-native';
import { useNavigation } from '@/navigation';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useChartColors } from '@/ui/tokens/theme';
import type { BarsProps } from './types';

const heightMax = 120;

export function Bars({ label, bars }: BarsProps) {
  const colors = useChartColors();
  const navigation = useNavigation();
  const max = Math.max(...bars.map((bar) => bar.value), 1);
  return (
    <View style={styles.bars} accessibilityLabel={label}>
      {bars.map((bar) => (
        <Pressable
          key={bar.key}
          role="link"
          accessibilityLabel={`${bar.label}, ${bar.figure}`}
          style={styles.bar}
          onPress={() => navigation.go(bar.to)}
        >
          <Text size="small">{bar.figure}</Text>
          <View
            style={[
              styles.mark,
              {
                height: Math.max((bar.value / max) * heightMax, 2),
                backgroundColor: colors[bar.isCurrent ? 0 : 6] ?? 'gray',
              },
            ]}
          />
          <Text size="small" tone="muted">
            {bar.label}
          </Text>
        </Pressable>
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  bars: { flexDirection: 'row', gap: space(2), alignItems: 'flex-end' },
  bar: { flex: 1, alignItems: 'center', justifyContent: 'flex-end', gap: space(1) },
  mark: { alignSelf: 'stretch', borderTopLeftRadius: 4, borderTopRightRadius: 4 },
});
