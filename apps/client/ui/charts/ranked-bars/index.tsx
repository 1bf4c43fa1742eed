import { Pressable, StyleSheet, View } from 'react-native';
import { useNavigation } from '@/navigation';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useCategoryColors, useColors } from '@/ui/tokens/theme';
import type { RankedBarsProps } from './types';

export function RankedBars({ label, bars }: RankedBarsProps) {
  const colors = useColors();
  const marks = useCategoryColors();
  const navigation = useNavigation();
  const max = Math.max(...bars.flatMap(({ value, before = 0 }) => [value, before]), 1);
  const share = (value: number) => `${(Math.max(value, 0) / max) * 100}%` as const;
  return (
    <View accessibilityLabel={label}>
      {bars.map(({ key, label: name, value, figure, detail, before, color, mark, to }) => (
        <Pressable
          key={key}
          role="link"
          accessibilityLabel={[name, figure, detail].filter(Boolean).join(', ')}
          style={styles.bar}
          onPress={() => navigation.go(to)}
        >
          {mark}
          <View style={styles.words}>
            <View style={styles.line}>
              <View style={styles.name}>
                <Text isClipped>{name}</Text>
              </View>
              <Text isPrivate>{figure}</Text>
            </View>
            <View style={styles.track}>
              <View
                style={{
                  width: share(value),
                  height: 8,
                  minWidth: 2,
                  borderRadius: 3,
                  backgroundColor: color ? marks[color].mark : colors.edge,
                }}
              />
              {before === undefined ? null : (
                <View style={[styles.before, { left: share(before), backgroundColor: colors.ink }]} />
              )}
            </View>
            {detail ? (
              <Text size="small" tone="muted" isPrivate>
                {detail}
              </Text>
            ) : null}
          </View>
        </Pressable>
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  bar: { flexDirection: 'row', alignItems: 'center', gap: space(3), minHeight: 48, paddingVertical: 6 },
  words: { flex: 1, minWidth: 0, gap: 2 },
  line: { flexDirection: 'row', justifyContent: 'space-between', gap: space(2) },
  name: { flexShrink: 1 },
  track: { height: 8 },
  before: { position: 'absolute', top: -3, bottom: -3, width: 2 },
});
