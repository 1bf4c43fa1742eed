import { ScrollView, StyleSheet, View } from 'react-native';
import { Row } from '@/ui/kit/row';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import { space } from '@/ui/tokens';
import type { TableProps } from './types';

/** A phone shows a table as rows: the first cell names the row, the others stand at its end. */
export function Table({ label, rows, total }: TableProps) {
  return (
    <ScrollView accessibilityLabel={label} scrollEnabled={false}>
      {rows.map((row) => (
        <Row
          key={row.key}
          title={String(row.cells[0])}
          {...(row.to ? { to: row.to } : {})}
          trailing={
            <Stack isRow gap={3}>
              {row.cells.slice(1).map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row's cells never change places.
                <View key={index}>{typeof cell === 'string' ? <Text tone="muted">{cell}</Text> : cell}</View>
              ))}
            </Stack>
          }
        />
      ))}
      {total ? (
        <View style={styles.total}>
          {total.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row's cells never change places.
            <View key={index}>{typeof cell === 'string' ? <Text isStrong>{cell}</Text> : cell}</View>
          ))}
        </View>
      ) : null}
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  total: { flexDirection: 'row', justifyContent: 'space-between', padding: space(4), gap: space(3) },
});
