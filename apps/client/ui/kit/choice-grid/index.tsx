import { Pressable, StyleSheet, View } from 'react-native';
import { Text } from '@/ui/kit/text';
import { radius, space, touchSize } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { ChoiceGridProps } from './types';

export function ChoiceGrid<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceGridProps<Value>) {
  const colors = useColors();
  return (
    <View style={styles.grid} accessibilityRole="radiogroup" accessibilityLabel={label}>
      <Text size="small" tone="muted">
        {label}
      </Text>
      <View style={styles.choices}>
        {choices.map((choice) => {
          const isChosen = choice.value === value;
          return (
            <Pressable
              key={choice.value}
              role="radio"
              accessibilityLabel={choice.label}
              accessibilityState={{ checked: isChosen }}
              onPress={() => onChange(choice.value)}
              style={[
                styles.choice,
                { borderColor: isChosen ? colors.accent : 'transparent' },
                isChosen && { backgroundColor: colors.accentWash },
              ]}
            >
              {choice.mark}
            </Pressable>
          );
        })}
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  grid: { gap: space(1) },
  choices: { flexDirection: 'row', flexWrap: 'wrap', gap: space(1) },
  choice: {
    width: touchSize,
    height: touchSize,
    borderWidth: 2,
    borderRadius: radius.small,
    alignItems: 'center',
    justifyContent: 'center',
  },
});
