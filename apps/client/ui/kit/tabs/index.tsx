import { useRef } from 'react';
import { type LayoutChangeEvent, Pressable, ScrollView, StyleSheet } from 'react-native';
import { Text } from '@/ui/kit/text';
import { radius, space, touchSize } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { TabsProps } from './types';

export function Tabs<Value extends string>({ label, value, choices, onChange }: TabsProps<Value>) {
  const colors = useColors();
  const strip = useRef<ScrollView>(null);
  return (
    <ScrollView
      ref={strip}
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
            {...(isChosen
              ? {
                  onLayout: (event: LayoutChangeEvent) =>
                    strip.current?.scrollTo({ x: event.nativeEvent.layout.x - space(8), animated: false }),
                }
              : {})}
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
