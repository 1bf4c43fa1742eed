import { View } from 'react-native';
import { space } from '@/ui/tokens';
import type { RegisterEntryProps } from './types';

/** Where there is no table the fields stand below each other. */
export function RegisterEntry({ label, day, payee, category, account, amount, action }: RegisterEntryProps) {
  return (
    <View accessibilityLabel={label} style={{ gap: space(2), padding: space(4) }}>
      {payee}
      {amount}
      {category}
      {account}
      {day}
      {action}
    </View>
  );
}
