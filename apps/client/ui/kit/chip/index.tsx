import { Pressable, StyleSheet, View } from 'react-native';
import { Icon } from '@/ui/icons';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import { useKitWords } from '@/ui/words';
import type { ChipProps } from './types';

/** A small fact, a filter that can be switched, or a choice that can be taken away again. */
export function Chip({ label, icon, onPress, isOn, onRemove }: ChipProps) {
  const colors = useColors();
  const words = useKitWords();
  const ink = isOn ? colors.accent : colors.ink;
  return (
    <View
      style={[
        styles.chip,
        {
          borderColor: isOn ? colors.accent : colors.edge,
          backgroundColor: isOn ? colors.accentWash : colors.sheet,
        },
      ]}
    >
      <Pressable
        {...(onPress
          ? { role: 'button' as const, onPress, accessibilityState: { selected: isOn ?? false } }
          : { disabled: true })}
        hitSlop={4}
        accessibilityLabel={label}
        style={styles.body}
      >
        {icon ? <Icon name={icon} size={16} color={ink} /> : null}
        <Text size="small" tone={isOn ? 'accent' : 'ink'} isStrong={isOn ?? false} isClipped>
          {label}
        </Text>
      </Pressable>
      {onRemove ? (
        <Pressable role="button" accessibilityLabel={words.remove(label)} hitSlop={6} onPress={onRemove}>
          <Icon name="close" size={14} color={colors.muted} />
        </Pressable>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  chip: {
    flexDirection: 'row',
    alignItems: 'center',
    alignSelf: 'flex-start',
    minHeight: 36,
    maxWidth: '100%',
    borderWidth: 1,
    borderRadius: 18,
    paddingHorizontal: space(3),
    gap: space(2),
  },
  body: { flexDirection: 'row', alignItems: 'center', gap: space(1), flexShrink: 1 },
});
