import { StyleSheet, View } from 'react-native';
import { Text } from '@/ui/kit/text';
import { radius, space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { CardProps } from './types';

export function Card({ children, title, action, tone, isFlush }: CardProps) {
  const colors = useColors();
  const ground = tone === 'over' ? colors.overWash : tone === 'close' ? colors.closeWash : colors.sheet;
  return (
    <View
      style={[styles.card, { backgroundColor: ground, borderColor: colors.line }, isFlush && styles.flush]}
    >
      {title ? (
        <View style={[styles.head, isFlush && styles.inset]}>
          <Text as="h2" size="small" tone="muted" isStrong>
            {title}
          </Text>
          {action}
        </View>
      ) : null}
      {children}
    </View>
  );
}

const styles = StyleSheet.create({
  card: {
    padding: space(4),
    gap: space(3),
    borderWidth: StyleSheet.hairlineWidth,
    borderRadius: radius.large,
  },
  flush: { paddingHorizontal: 0, paddingBottom: space(1), gap: space(1) },
  head: { flexDirection: 'row', alignItems: 'center', justifyContent: 'space-between' },
  inset: { paddingHorizontal: space(4) },
});
