import { Pressable, StyleSheet, Text, View } from 'react-native';
import { useNavigation } from '@/navigation';
import { Icon } from '@/ui/icons';
import { radius, touchSize } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { IconButtonProps } from './types';

export function IconButton({ icon, label, onPress, to, isPressed, count }: IconButtonProps) {
  const colors = useColors();
  const navigation = useNavigation();
  return (
    <Pressable
      role={to ? 'link' : 'button'}
      accessibilityLabel={label}
      accessibilityState={{ selected: isPressed ?? false }}
      onPress={() => {
        onPress?.();
        if (to) navigation.go(to);
      }}
      style={({ pressed }) => [
        styles.button,
        (pressed || isPressed) && { backgroundColor: colors.accentWash },
      ]}
    >
      <Icon name={icon} color={isPressed ? colors.accent : colors.muted} />
      {count ? (
        <View style={[styles.count, { backgroundColor: colors.over }]}>
          <Text style={[styles.figure, { color: colors.sheet }]}>{count > 99 ? '99+' : count}</Text>
        </View>
      ) : null}
    </Pressable>
  );
}

const styles = StyleSheet.create({
  button: {
    width: touchSize,
    height: touchSize,
    borderRadius: radius.medium,
    alignItems: 'center',
    justifyContent: 'center',
  },
  count: {
    position: 'absolute',
    top: 4,
    right: 2,
    minWidth: 18,
    height: 18,
    borderRadius: 9,
    alignItems: 'center',
    paddingHorizontal: 4,
  },
  figure: { fontSize: 11, lineHeight: 18, fontWeight: '700' },
});
