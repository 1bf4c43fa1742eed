import { StyleSheet, View } from 'react-native';
import { IconButton } from '@/ui/kit/icon-button';
import { Text } from '@/ui/kit/text';
import { radius, space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import { useKitWords } from '@/ui/words';
import type { BulkBarProps } from './types';

export function BulkBar({ count, summary, onClear, children }: BulkBarProps) {
  const colors = useColors();
  const words = useKitWords();
  return (
    <View
      accessibilityLiveRegion="polite"
      style={[styles.bar, { backgroundColor: colors.sheet, borderColor: colors.line }]}
    >
      <IconButton icon="close" label={words.clearSelection} onPress={onClear} />
      <View style={styles.words}>
        <Text isStrong>{words.selected(count)}</Text>
        {summary ? (
          <Text size="small" tone="muted" isPrivate>
            {summary}
          </Text>
        ) : null}
      </View>
      <View style={styles.actions}>{children}</View>
    </View>
  );
}

const styles = StyleSheet.create({
  bar: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    borderWidth: 1,
    borderRadius: radius.medium,
    padding: space(1),
    gap: space(1),
  },
  words: { flexGrow: 1 },
  actions: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: space(2) },
});
