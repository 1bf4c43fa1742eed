import { StyleSheet, View } from 'react-native';
import { IconButton } from '@/ui/kit/icon-button';
import { useColors } from '@/ui/tokens/theme';
import { useKitWords } from '@/ui/words';
import type { SortableProps } from './types';

/** On a phone a row moves by its two arrows, which need no steady finger. */
export function Sortable({ label, items, onMove }: SortableProps) {
  const words = useKitWords();
  const colors = useColors();
  return (
    <View accessibilityLabel={label}>
      {items.map(({ key, name, content }, at) => (
        <View key={key} style={[styles.row, at > 0 && { borderTopColor: colors.line, borderTopWidth: 1 }]}>
          <View style={styles.content}>{content}</View>
          {at > 0 ? (
            <IconButton icon="arrow-up" label={words.moveUp(name)} onPress={() => onMove(key, at - 1)} />
          ) : null}
          {at < items.length - 1 ? (
            <IconButton icon="arrow-down" label={words.moveDown(name)} onPress={() => onMove(key, at + 1)} />
          ) : null}
        </View>
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  row: { flexDirection: 'row', alignItems: 'flex-start' },
  content: { flex: 1, minWidth: 0 },
});
