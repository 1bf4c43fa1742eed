import { Pressable, StyleSheet, View } from 'react-native';
import { useNavigation } from '@/navigation';
import { Amount } from '@/ui/kit/amount';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import type { FigureStripProps } from './types';

export function FigureStrip({ label, currency, figures }: FigureStripProps) {
  const navigation = useNavigation();
  return (
    <View accessibilityLabel={label} style={styles.strip}>
      {figures.map(({ key, label: name, amountMinor, tone, note, to }, at) => (
        <Pressable
          key={key}
          {...(to ? { role: 'link' as const, onPress: () => navigation.go(to) } : { disabled: true })}
          style={at === 0 ? styles.lead : undefined}
        >
          <Text size="small" tone="muted">
            {name}
          </Text>
          <Amount
            amountMinor={amountMinor}
            currency={currency}
            size={at === 0 ? 'title' : 'lead'}
            isStrong
            {...(tone ? { tone } : {})}
          />
          <Text size="small" tone="muted" isPrivate>
            {note}
          </Text>
        </Pressable>
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  strip: { flexDirection: 'row', flexWrap: 'wrap', rowGap: space(3), columnGap: space(6) },
  lead: { width: '100%' },
});
