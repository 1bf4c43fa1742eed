import { StyleSheet, View } from 'react-native';
import Svg, { Path } from 'react-native-svg';
import { useNavigation } from '@/navigation';
import { ringPath, ringTurns } from '@/ui/charts/geometry';
import { useCategoryColors, useColors } from '@/ui/tokens/theme';
import type { DonutProps } from './types';

export function Donut({ label, slices, children }: DonutProps) {
  const colors = useCategoryColors();
  const plain = useColors();
  const navigation = useNavigation();
  const turns = ringTurns(slices.map((slice) => slice.value));
  return (
    <View style={styles.donut}>
      <View accessible accessibilityRole="image" accessibilityLabel={label}>
        <Svg viewBox="-100 -100 200 200" width={220} height={220}>
          {slices.map((slice, index) => {
            const turn = turns[index];
            return turn ? (
              <Path
                key={slice.key}
                d={ringPath(turn.from, turn.to, 98, 66)}
                fill={slice.color ? colors[slice.color].mark : plain.edge}
                fillRule="evenodd"
                onPress={() => navigation.go(slice.to)}
              />
            ) : null;
          })}
        </Svg>
      </View>
      <View style={styles.hole} pointerEvents="none">
        {children}
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  donut: { alignSelf: 'center', width: 220, height: 220 },
  hole: {
    position: 'absolute',
    top: 44,
    bottom: 44,
    left: 44,
    right: 44,
    alignItems: 'center',
    justifyContent: 'center',
  },
});
