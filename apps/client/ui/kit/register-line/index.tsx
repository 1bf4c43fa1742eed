import { Pressable, StyleSheet, View } from 'react-native';
import { useNavigation } from '@/navigation';
import { Amount } from '@/ui/kit/amount';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { RegisterLineProps } from './types';

export function RegisterLine(props: RegisterLineProps) {
  const { dayLabel, payee, detail, category, amountMinor, currency, state, isSelected, to } = props;
  const colors = useColors();
  const navigation = useNavigation();
  return (
    <Pressable
      role="link"
      accessibilityLabel={payee}
      accessibilityState={{ selected: isSelected }}
      onPress={() => navigation.go(to)}
      style={({ pressed }) => [
        styles.row,
        pressed && { backgroundColor: colors.sunk },
        isSelected && { backgroundColor: colors.accentWash },
      ]}
    >
      <View style={styles.words}>
        <Text isClipped>{payee}</Text>
        <Text size="small" tone="muted" isClipped>
          {[dayLabel, state || detail].filter(Boolean).join(' · ')}
        </Text>
      </View>
      <View style={styles.end}>
        <Amount amountMinor={amountMinor} currency={currency} isSigned />
        {category}
      </View>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  row: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space(3),
    minHeight: 64,
    paddingHorizontal: space(4),
    paddingVertical: 6,
  },
  words: { flex: 1, minWidth: 0 },
  end: { alignItems: 'flex-end', gap: 2, maxWidth: '50%' },
});
