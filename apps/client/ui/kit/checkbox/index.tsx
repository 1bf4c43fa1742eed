import { Pressable, StyleSheet, View } from 'react-native';
import { Icon } from '@/ui/icons';
import { Text } from '@/ui/kit/text';
import { radius, space, touchSize } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { CheckboxProps } from './types';

export function Checkbox({ label, isOn, onChange, isMixed, isLabelHidden, hint }: CheckboxProps) {
  const colors = useColors();
  const isFilled = isOn || isMixed;
  return (
    <Pressable
      role="checkbox"
      accessibilityLabel={label}
      accessibilityState={{ checked: isMixed ? 'mixed' : isOn }}
      onPress={() => onChange(!isOn)}
      style={styles.row}
    >
      <View
        style={[
          styles.box,
          {
            borderColor: isFilled ? colors.accent : colors.edge,
            backgroundColor: isFilled ? colors.accent : colors.sheet,
          },
        ]}
      >
        {isMixed ? (
          <View style={[styles.dash, { backgroundColor: colors.accentInk }]} />
        ) : isOn ? (
          <Icon name="check" size={16} color={colors.accentInk} />
        ) : null}
      </View>
      {isLabelHidden ? null : (
        <View style={styles.words}>
          <Text>{label}</Text>
          {hint ? (
            <Text size="small" tone="muted">
              {hint}
            </Text>
          ) : null}
        </View>
      )}
    </Pressable>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'center', gap: space(3), minHeight: touchSize },
  box: {
    width: 22,
    height: 22,
    borderWidth: 1.5,
    borderRadius: radius.small,
    alignItems: 'center',
    justifyContent: 'center',
  },
  dash: { width: 10, height: 2 },
  words: { flexShrink: 1 },
});
