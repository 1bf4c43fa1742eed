import { Pressable, StyleSheet, Text, View } from 'react-native';
import { Icon } from '@/ui/icons';
import { radius } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import { keys } from './press';
import type { KeypadProps } from './types';
import { useKeypad } from './use-keypad';

export function Keypad(props: KeypadProps) {
  const colors = useColors();
  const { textOf, run } = useKeypad(props);
  return (
    <View style={styles.keypad} accessibilityLabel={props.label}>
      {keys.map((key) => (
        <Pressable
          key={key}
          role="button"
          accessibilityLabel={key === 'backspace' ? props.backspaceLabel : textOf(key)}
          onPress={() => run(key)}
          style={({ pressed }) => [
            styles.key,
            { backgroundColor: pressed ? colors.accentWash : colors.sunk },
          ]}
        >
          {key === 'backspace' ? (
            <Icon name="backspace" color={colors.ink} />
          ) : (
            <Text style={[styles.text, { color: colors.ink }]}>{textOf(key)}</Text>
          )}
        </Pressable>
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  keypad: { flexDirection: 'row', flexWrap: 'wrap', gap: 6 },
  key: {
    flexBasis: '31%',
    flexGrow: 1,
    minHeight: 48,
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: radius.medium,
  },
  text: { fontSize: 20 },
});
