import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useNavigation } from '@/navigation';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useChartColors } from '@/ui/tokens/theme';
import type { MonthBarsProps } from './types';

const heightMax = 140;

/** A tap reads a month out; a second tap on it leads to its transactions. */
export function MonthBars({ label, names, months }: MonthBarsProps) {
  const colors = useChartColors();
  const navigation = useNavigation();
  const [shownKey, setShownKey] = useState<string | null>(null);
  const latest = months.findLast(({ incomeMinor, spentMinor }) => incomeMinor !== 0 || spentMinor !== 0);
  const shown = months.find(({ key }) => key === shownKey) ?? latest;
  const max = Math.max(...months.flatMap(({ incomeMinor, spentMinor }) => [incomeMinor, spentMinor]), 1);
  const income = colors[2] ?? 'gray';
  const spent = colors[0] ?? 'gray';
  function barStyle(value: number, color: string, isPartial: boolean) {
    const height = Math.max((Math.max(value, 0) / max) * heightMax, 1);
    return isPartial
      ? [styles.bar, { height, borderColor: color, borderWidth: 2, borderStyle: 'dashed' as const }]
      : [styles.bar, { height, backgroundColor: color }];
  }
  return (
    <View style={styles.chart} accessibilityLabel={label}>
      <View style={styles.legend}>
        {[[names.income, income] as const, [names.spent, spent] as const].map(([name, color]) => (
          <View key={name} style={styles.key}>
            <View style={[styles.dot, { backgroundColor: color }]} />
            <Text size="small" tone="muted">
              {name}
            </Text>
          </View>
        ))}
      </View>
      <View style={styles.months}>
        {months.map(({ key, label: name, incomeMinor, spentMinor, reading, isPartial, isBefore, to }) => (
          <Pressable
            key={key}
            role="link"
            accessibilityLabel={reading}
            style={[styles.month, isBefore && { opacity: 0.55 }]}
            onPress={() => (shownKey === key ? navigation.go(to) : setShownKey(key))}
          >
            <View style={styles.pair}>
              <View style={barStyle(incomeMinor, income, isPartial)} />
              <View style={barStyle(spentMinor, spent, isPartial)} />
            </View>
            <Text size="small" tone="muted" isClipped>
              {name}
            </Text>
          </Pressable>
        ))}
      </View>
      <Text size="small" tone="muted" isPrivate>
        {shown?.reading ?? ''}
      </Text>
    </View>
  );
}

const styles = StyleSheet.create({
  chart: { gap: space(2) },
  legend: { flexDirection: 'row', gap: space(4) },
  key: { flexDirection: 'row', alignItems: 'center', gap: space(1) },
  dot: { width: 10, height: 10, borderRadius: 2 },
  months: { flexDirection: 'row', alignItems: 'flex-end', gap: 2 },
  month: { flex: 1, alignItems: 'center', gap: space(1) },
  pair: { flexDirection: 'row', alignItems: 'flex-end', justifyContent: 'center', gap: 2, height: heightMax },
  bar: { width: 10, borderTopLeftRadius: 3, borderTopRightRadius: 3 },
});
