import { Pressable, StyleSheet, View } from 'react-native';
import { useNavigation } from '@/navigation';
import { usePreferences } from '@/platform/preferences';
import { Amount } from '@/ui/kit/amount';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { BudgetRowProps } from './types';

export function BudgetRow(props: BudgetRowProps) {
  const { name, bar, leftMinor, currency, leftWord, tone, facts, perDay, to, isSelected } = props;
  const colors = useColors();
  const navigation = useNavigation();
  const { isBlurred } = usePreferences();
  return (
    <Pressable
      role="link"
      accessibilityLabel={name}
      onPress={() => navigation.go(to)}
      style={[styles.row, { borderColor: colors.line }, isSelected && { backgroundColor: colors.accentWash }]}
    >
      <View style={styles.line}>
        <Text isClipped isStrong>
          {name}
        </Text>
        <View style={styles.left}>
          <Amount amountMinor={Math.abs(leftMinor)} currency={currency} size="lead" tone={tone} isStrong />
          <Text size="small" tone={tone}>
            {leftWord}
          </Text>
        </View>
      </View>
      {bar}
      {isBlurred ? null : (
        <View style={styles.line}>
          <Text size="small" tone="muted" isClipped>
            {facts}
          </Text>
          <Text size="small" tone="muted">
            {perDay}
          </Text>
        </View>
      )}
    </Pressable>
  );
}

const styles = StyleSheet.create({
  row: {
    paddingVertical: space(3),
    paddingHorizontal: space(4),
    gap: space(2),
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  line: { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'baseline', gap: space(3) },
  left: { flexDirection: 'row', alignItems: 'baseline', gap: space(1) },
});
