import { StyleSheet, useWindowDimensions, View } from 'react-native';
import { space } from '@/ui/tokens';
import { columnsFor, spreadCards } from './spread';
import type { CardGridProps } from './types';

/** Cards side by side where there is room, each as tall as it is. */
export function CardGrid({ cards }: CardGridProps) {
  const { width } = useWindowDimensions();
  const columns = Math.min(columnsFor(width - space(8)), Math.max(cards.length, 1));
  const spread = spreadCards(
    cards.map(({ weight }) => weight),
    columns,
  );
  return (
    <View style={styles.grid}>
      {spread.map((column) => (
        <View key={column[0]} style={styles.column}>
          {column.map((at) => (
            <View key={cards[at]?.key}>{cards[at]?.content}</View>
          ))}
        </View>
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  grid: { flexDirection: 'row', alignItems: 'flex-start', gap: space(4) },
  column: { flex: 1, gap: space(4) },
});
