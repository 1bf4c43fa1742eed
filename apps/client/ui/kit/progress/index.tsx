import { StyleSheet, View } from 'react-native';
import { useColors } from '@/ui/tokens/theme';
import { barOf } from './geometry';
import type { ProgressProps } from './types';

export function Progress({ pace, label, ...figures }: ProgressProps) {
  const colors = useColors();
  const bar = barOf(figures);
  const color = { 'on-track': colors.onTrack, close: colors.close, over: colors.over }[pace];
  const width = (share: number) => ({ width: `${share * 100}%` as const });
  return (
    <View accessible accessibilityRole="image" accessibilityLabel={label} style={styles.bar}>
      <View style={[styles.layer, { backgroundColor: colors.sunk }, width(bar.available)]} />
      <View style={[styles.layer, styles.ahead, { backgroundColor: color }, width(bar.projected)]} />
      <View style={[styles.layer, { backgroundColor: color }, width(bar.spent)]} />
      {bar.available < 1 ? (
        <View style={[styles.end, { backgroundColor: colors.edge, left: `${bar.available * 100}%` }]} />
      ) : null}
      {bar.today === null ? null : (
        <View style={[styles.end, { backgroundColor: colors.ink, left: `${bar.today * 100}%` }]} />
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  bar: { height: 10, alignSelf: 'stretch' },
  layer: { position: 'absolute', top: 0, bottom: 0, left: 0, borderRadius: 5 },
  ahead: { opacity: 0.3 },
  end: { position: 'absolute', top: -3, bottom: -3, width: 2, borderRadius: 1 },
});
