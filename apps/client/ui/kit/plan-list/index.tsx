import { StyleSheet, View } from 'react-native';
import { CategoryMark } from '@/ui/kit/category-mark';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import type { PlanListProps } from './types';

export function PlanList({ label, rows, total }: PlanListProps) {
  return (
    <View accessibilityLabel={label} style={styles.list}>
      {rows.map((row) => (
        <View key={row.key} style={styles.row}>
          <CategoryMark {...row.mark} size={28} />
          <View style={styles.name}>
            <Text isClipped>{row.name}</Text>
            {row.usual ? (
              <Text size="small" tone="muted" isPrivate>
                {row.usual}
              </Text>
            ) : null}
          </View>
          <View style={styles.field}>{row.field}</View>
        </View>
      ))}
      <View style={styles.row}>
        <View style={styles.name}>
          <Text isStrong>{total.label}</Text>
        </View>
        <Text isStrong isPrivate>
          {total.amount}
        </Text>
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  list: { gap: space(2) },
  row: { flexDirection: 'row', alignItems: 'center', gap: space(3) },
  name: { flex: 1 },
  field: { width: 130 },
});
