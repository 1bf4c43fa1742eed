import { View } from 'react-native';
import { Icon } from '@/ui/icons';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { EmptyStateProps } from './types';

export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  const colors = useColors();
  return (
    <View style={{ alignItems: 'center', gap: space(2), padding: space(8) }}>
      <Icon name={icon} size={32} color={colors.accent} />
      <Text as="h2" size="lead">
        {title}
      </Text>
      <Text tone="muted">{text}</Text>
      {action}
    </View>
  );
}
