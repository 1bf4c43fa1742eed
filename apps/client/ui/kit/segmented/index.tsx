import { Pressable, StyleSheet, View } from 'react-native';
import { Icon } from '@/ui/icons';
import { Text } from '@/ui/kit/text';
import { radius, space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { SegmentedProps } from './types';

export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, choices, onChange, isWide } = props;
  const colors = useColors();
  return (
    <View
      role="radiogroup"
      accessibilityLabel={label}
      style={[
        styles.box,
        { backgroundColor: colors.sunk, borderColor: colors.edge },
        isWide ? styles.wide : styles.narrow,
      ]}
    >
      {choices.map((choice) => {
        const isChosen = choice.value === value;
        return (
          <Pressable
            key={choice.value}
            role="radio"
            accessibilityLabel={choice.label}
            accessibilityState={{ checked: isChosen }}
            onPress={() => onChange(choice.value)}
            style={[styles.segment, isWide && styles.grows, isChosen && { backgroundColor: colors.sheet }]}
          >
            {choice.icon ? <Icon name={choice.icon} size={16} color={colors.ink} /> : null}
            <Text isStrong={isChosen}>{choice.label}</Text>
          </Pressable>
        );
      })}
    </View>
  );
}

const styles = StyleSheet.create({
  box: { flexDirection: 'row', flexWrap: 'wrap', borderWidth: 1, borderRadius: radius.medium, padding: 2 },
  wide: { alignSelf: 'stretch' },
  narrow: { alignSelf: 'flex-start' },
  segment: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'center',
    gap: space(1),
    minHeight: 40,
    paddingHorizontal: space(3),
    borderRadius: radius.small,
  },
  grows: { flex: 1 },
});
