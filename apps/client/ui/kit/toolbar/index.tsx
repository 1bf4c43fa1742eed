import { ScrollView } from 'react-native';
import { space } from '@/ui/tokens';
import type { ToolbarProps } from './types';

export function Toolbar({ label, children }: ToolbarProps) {
  return (
    <ScrollView
      horizontal
      showsHorizontalScrollIndicator={false}
      accessibilityLabel={label}
      style={{ flexGrow: 0 }}
      contentContainerStyle={{ gap: space(2), alignItems: 'center' }}
    >
      {children}
    </ScrollView>
  );
}
