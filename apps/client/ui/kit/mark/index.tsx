import Svg, { Circle, Path } from 'react-native-svg';
import { useColors } from '@/ui/tokens/theme';
import type { MarkProps } from './types';

export function Mark({ size = 28 }: MarkProps) {
  const colors = useColors();
  const stroke = { stroke: colors.accentInk, strokeLinecap: 'round', fill: 'none' } as const;
  return (
    <Svg width={size} height={size} viewBox="0 0 32 32" accessibilityElementsHidden>
      <Circle cx="16" cy="16" r="15" fill={colors.accent} />
      <Path
        d="M12 24V10.5a2.5 2.5 0 0 1 2.5-2.5H21M12 15h7"
        strokeWidth={2.6}
        strokeLinejoin="round"
        {...stroke}
      />
      <Path d="M17.5 21.2h5M17.5 24h5" strokeWidth={1.3} {...stroke} />
    </Svg>
  );
}
