import { Pressable, StyleSheet, Text } from 'react-native';
import { useNavigation } from '@/navigation';
import { Icon } from '@/ui/icons';
import { radius, space, touchSize, type } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { ButtonProps } from './types';

export function Button({
  label,
  onPress,
  to,
  kind = 'quiet',
  icon,
  isBusy,
  isDisabled,
  isWide,
}: ButtonProps) {
  const colors = useColors();
  const navigation = useNavigation();
  const ink = { primary: colors.accentInk, quiet: colors.ink, plain: colors.accent, danger: colors.over }[
    kind
  ];
  return (
    <Pressable
      role={to ? 'link' : 'button'}
      accessibilityLabel={label}
      accessibilityState={{ busy: isBusy ?? false, disabled: isDisabled ?? false }}
      disabled={isDisabled ?? false}
      onPress={() => {
        onPress?.();
        if (to) navigation.go(to);
      }}
      style={({ pressed }) => [
        styles.button,
        kind === 'primary' && { backgroundColor: colors.accent },
        kind === 'quiet' && { backgroundColor: colors.sheet, borderColor: colors.edge, borderWidth: 1 },
        kind === 'danger' && { borderColor: colors.over, borderWidth: 1 },
        isWide && styles.wide,
        (pressed || isDisabled || isBusy) && styles.faded,
      ]}
    >
      {icon ? <Icon name={icon} size={18} color={ink} /> : null}
      <Text style={[styles.label, { color: ink }]}>{label}</Text>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  button: {
    minHeight: touchSize,
    paddingHorizontal: space(4),
    borderRadius: radius.medium,
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'center',
    gap: space(2),
  },
  wide: { alignSelf: 'stretch' },
  faded: { opacity: 0.6 },
  label: { fontSize: type.body.size, lineHeight: type.body.line, fontWeight: '600' },
});
