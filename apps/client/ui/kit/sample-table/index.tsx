import { ScrollView, StyleSheet, View } from 'react-native';
import { Stack } from '@/ui/kit/stack';
import { Text } from '@/ui/kit/text';
import type { SampleTableProps } from './types';

/** A phone shows the columns of a file side by side and scrolls to the others. */
export function SampleTable({ label, columns, rows }: SampleTableProps) {
  return (
    <ScrollView horizontal accessibilityLabel={label}>
      <Stack isRow gap={3} align="start">
        {columns.map(({ key, heading, control, isLeftOut }, at) => (
          <View key={key} style={styles.column}>
            <Text size="small" tone="muted" isClipped>
              {heading}
            </Text>
            {control}
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: samples never change places.
              <Text key={row} isClipped isPrivate {...(isLeftOut ? { tone: 'muted' as const } : {})}>
                {cells[at] ?? ''}
              </Text>
            ))}
          </View>
        ))}
      </Stack>
    </ScrollView>
  );
}

const styles = StyleSheet.create({ column: { width: 160, gap: 6 } });
