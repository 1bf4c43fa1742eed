import { View } from 'react-native';
import { usePreferences } from '@/platform/preferences';
import { Amount } from '@/ui/kit/amount';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { HeadlineProps } from './types';

export function Headline({ label, amountMinor, currency, tone, sentence }: HeadlineProps) {
  const colors = useColors();
  const { isBlurred } = usePreferences();
  return (
    <View style={{ gap: space(1) }}>
      <Text size="small" tone="muted" isStrong>
        {label}
      </Text>
      <View style={{ alignSelf: 'flex-start', borderBottomWidth: 3, borderColor: colors.accent }}>
        <Amount size="hero" amountMinor={amountMinor} currency={currency} {...(tone ? { tone } : {})} />
      </View>
      {isBlurred ? null : (
        <Text size="lead" tone="muted">
          {sentence}
        </Text>
      )}
    </View>
  );
}
