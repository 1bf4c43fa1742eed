import { useState } from 'react';
import { type GestureResponderEvent, StyleSheet, View } from 'react-native';
import Svg, { Circle, Path } from 'react-native-svg';
import { heightOf, linePath, marksOf, stepPlace } from '@/ui/charts/geometry';
import { Text } from '@/ui/kit/text';
import { useColors } from '@/ui/tokens/theme';
import type { HistoryProps } from './types';

const height = 180;

/** One line through time. A finger reads off any point. */
export function History({ label, points, markOf }: HistoryProps) {
  const colors = useColors();
  const [chosen, setChosen] = useState<number | null>(null);
  const [width, setWidth] = useState(0);
  const values = points.map(({ value }) => value);
  const { extent, marks } = marksOf(values);
  const last = points.length - 1;
  const at = Math.min(chosen ?? last, last);
  const point = points[at];
  if (!point) return null;
  const read = ({ nativeEvent }: GestureResponderEvent) =>
    setChosen(stepPlace(nativeEvent.locationX / Math.max(width, 1), points.length));
  const [highest = 0, lowest = 0] = [marks.at(-1), marks[0]];
  return (
    <View
      accessible
      accessibilityLabel={label}
      accessibilityValue={{ text: `${point.label}: ${point.figure}` }}
    >
      <View style={styles.ends}>
        <Text isStrong isPrivate>
          {point.figure}
        </Text>
        <Text size="small" tone="muted">
          {point.label}
        </Text>
      </View>
      <View
        style={{ height }}
        onLayout={({ nativeEvent }) => setWidth(nativeEvent.layout.width)}
        onStartShouldSetResponder={() => true}
        onResponderGrant={read}
        onResponderMove={read}
        onResponderRelease={() => setChosen(null)}
      >
        <Svg width="100%" height={height} viewBox="0 0 100 100" preserveAspectRatio="none">
          {marks.map((mark) => (
            <Path
              key={mark}
              d={`M0 ${heightOf(mark, extent)}H100`}
              stroke={colors.line}
              strokeWidth={1}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <Path
            d={linePath(values, points.length, extent)}
            fill="none"
            stroke={colors.accent}
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
          <Circle
            cx={(at / Math.max(last, 1)) * 100}
            cy={heightOf(point.value, extent)}
            r={1.5}
            fill={colors.accent}
          />
        </Svg>
      </View>
      <View style={styles.ends}>
        <Text size="small" tone="muted" isPrivate>
          {`${markOf(lowest)} – ${markOf(highest)}`}
        </Text>
        <Text size="small" tone="muted">
          {`${points[0]?.label} – ${points[last]?.label}`}
        </Text>
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  ends: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'space-between', gap: 8 },
});
