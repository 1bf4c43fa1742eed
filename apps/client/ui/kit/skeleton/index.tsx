import { View } from 'react-native';
import { radius, space } from '@/ui/tokens';
import { useColors } from '@/ui/tokens/theme';
import type { SkeletonProps } from './types';

export function Skeleton({ lines, height = 16 }: SkeletonProps) {
  const colors = useColors();
  return (
    <View
      style={{ gap: space(3) }}
      importantForAccessibility="no-hide-descendants"
      accessibilityElementsHidden
    >
      {lines.map((share, index) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change places.
          key={index}
          style={{
            width: `${share * 100}%`,
            height,
            borderRadius: radius.small,
            backgroundColor: colors.sunk,
          }}
        />
      ))}
    </View>
  );
}
