import { Pressable, View } from 'react-native';
import { useNavigation } from '@/navigation';
import { usePreferences } from '@/platform/preferences';
import { Amount } from '@/ui/kit/amount';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { HeadlineProps } from './types';

export function Headline({ label, amountMinor, currency, tone, to, sentence }: HeadlineProps) {
  const colors = useColors();
  const navigation = useNavigation();
  const { isBlurred } = usePreferences();
  return (
    <View style={{ gap: space(1) }}>
      <Text size="small" tone="muted" isStrong>
        {label}
      </Text>
      <Pressable
        disabled={!to}
        {...(to ? { role: 'link' as const } : {})}
        onPress={() => {
          if (to) navigation.go(to);
        }}
        style={{ alignSelf: 'flex-start', borderBottomWidth: 3, borderColor: colors.accent }}
      >
        <Amount size="hero" amountMinor={amountMinor} currency={currency} {...(tone ? { tone } : {})} />
      </Pressable>
      {isBlurred ? null : (
        <Text size="lead" tone="muted">
          {sentence}
        </Text>
      )}
    </View>
  );
}
