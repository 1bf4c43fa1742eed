import { Pressable, ScrollView, StyleSheet } from 'react-native';
import { Text } from '@/ui/kit/text';
import { radius, space, touchSize } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { TabsProps } from './types';

export function Tabs<Value extends string>({ label, value, choices, onChange }: TabsProps<Value>) {
  const colors = useColors();
  return (
    <ScrollView
      horizontal
      showsHorizontalScrollIndicator={false}
      role="tablist"
      accessibilityLabel={label}
      style={styles.strip}
    >
      {choices.map((choice) => {
        const isChosen = choice.value === value;
        return (
          <Pressable
            key={choice.value}
            role="tab"
            accessibilityState={{ selected: isChosen }}
            onPress={() => onChange(choice.value)}
            style={[styles.tab, isChosen && { backgroundColor: colors.accentWash }]}
          >
            <Text tone={isChosen ? 'accent' : 'muted'} isStrong={isChosen}>
              {choice.label}
            </Text>
          </Pressable>
        );
      })}
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  strip: { flexGrow: 0 },
  tab: {
    minHeight: touchSize,
    paddingHorizontal: space(3),
    justifyContent: 'center',
    borderRadius: radius.medium,
  },
});
