import { ScrollView } from 'react-native';
import { space } from '@/ui/tokens';
import type { ScrollProps } from './types';

export function Scroll({ children }: ScrollProps) {
  return (
    <ScrollView
      contentContainerStyle={{ padding: space(4), paddingBottom: 120, gap: space(4) }}
      keyboardShouldPersistTaps="handled"
    >
      {children}
    </ScrollView>
  );
}
