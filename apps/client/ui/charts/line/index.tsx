import { StyleSheet, View } from 'react-native';
import Svg, { Path } from 'react-native-svg';
import { extentOf, heightOf, linePath } from '@/ui/charts/geometry';
import { Text } from '@/ui/kit/text';
import { useColors } from '@/ui/tokens/theme';
import type { LineProps } from './types';

/** Lines over the same days or months, as wide as there is room. */
export function Line({ label, lines, count, from, to, height = 96, readingAt }: LineProps) {
  const colors = useColors();
  const extent = extentOf(lines.map(({ values }) => values));
  const zero = heightOf(0, extent);
  const now = lines.find(({ kind }) => kind === 'now')?.values ?? [];
  return (
    <View>
      <Svg
        width="100%"
        height={height}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        accessibilityLabel={label}
      >
        <Path d={`M0 ${zero}H100`} stroke={colors.line} strokeWidth={1} vectorEffect="non-scaling-stroke" />
        {now.length > 1 ? (
          <Path d={`${linePath(now, count, extent)}V${zero}H0Z`} fill={colors.accentWash} />
        ) : null}
        {lines.map(({ label: name, kind, values }) => (
          <Path
            key={name}
            d={linePath(values, count, extent)}
            fill="none"
            stroke={kind === 'now' ? colors.accent : colors.edge}
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
            {...(kind === 'before' ? { strokeDasharray: [4, 4] } : {})}
          />
        ))}
      </Svg>
      <View style={styles.ends}>
        <Text size="small" tone="muted">
          {from}
        </Text>
        {lines.length > 1
          ? lines.map(({ label: name, kind }) => (
              <Text key={name} size="small" tone={kind === 'now' ? 'accent' : 'muted'}>
                {`${kind === 'now' ? '—' : '- -'} ${name}`}
              </Text>
            ))
          : null}
        <Text size="small" tone="muted">
          {to}
        </Text>
      </View>
      {readingAt && now.length > 0 ? (
        <Text size="small" tone="muted" isPrivate>
          {readingAt(now.length - 1)}
        </Text>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({ ends: { flexDirection: 'row', justifyContent: 'space-between' } });
