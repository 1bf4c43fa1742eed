import type { ReactNode } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useNavigation } from '@/navigation';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { RowProps } from './types';

export function Row({
  title,
  detail,
  hasPrivateDetail,
  leading,
  trailing,
  to,
  onPress,
  isSelected,
  isStrong,
}: RowProps) {
  const content = (
    <>
      {leading}
      <View style={styles.words}>
        <Text isClipped isStrong={isStrong ?? false}>
          {title}
        </Text>
        {detail ? (
          <Text size="small" tone="muted" isClipped isPrivate={hasPrivateDetail ?? false}>
            {detail}
          </Text>
        ) : null}
      </View>
      {trailing}
    </>
  );
  if (!to && !onPress) return <View style={styles.row}>{content}</View>;
  return (
    <PressableRow
      {...(to ? { to } : {})}
      {...(onPress ? { onPress } : {})}
      isSelected={isSelected ?? false}
      title={title}
    >
      {content}
    </PressableRow>
  );
}

function PressableRow({
  to,
  onPress,
  isSelected,
  title,
  children,
}: Pick<RowProps, 'to' | 'onPress' | 'isSelected' | 'title'> & { children: ReactNode }) {
  const colors = useColors();
  const navigation = useNavigation();
  return (
    <Pressable
      role={to ? 'link' : 'button'}
      accessibilityLabel={title}
      accessibilityState={{ selected: isSelected ?? false }}
      onPress={() => {
        onPress?.();
        if (to) navigation.go(to);
      }}
      style={({ pressed }) => [
        styles.row,
        pressed && { backgroundColor: colors.sunk },
        isSelected && { backgroundColor: colors.accentWash },
      ]}
    >
      {children}
    </Pressable>
  );
}

const styles = StyleSheet.create({
  row: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space(3),
    minHeight: 48,
    paddingHorizontal: space(4),
    paddingVertical: 6,
  },
  words: { flex: 1, minWidth: 0 },
});
