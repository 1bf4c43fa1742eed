import { usePreferences } from '@/platform/preferences';
import { useMoney } from '@/ui/format';
import { Text } from '@/ui/kit/text';
import type { AmountProps } from './types';

export function Amount({ amountMinor, currency, size = 'body', tone, isStrong, isSigned }: AmountProps) {
  const money = useMoney();
  const { isBlurred } = usePreferences();
  const sign = isSigned && amountMinor > 0 ? '+' : '';
  return (
    <Text size={size} tone={tone ?? (sign ? 'onTrack' : 'ink')} isStrong={isStrong ?? false} isClipped>
      {isBlurred ? '•••••' : `${sign}${money(amountMinor, currency)}`}
    </Text>
  );
}
