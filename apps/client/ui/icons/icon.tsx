import Svg, { Path } from 'react-native-svg';
import { useColors } from '@/ui/tokens/theme';
import { iconPaths } from './paths.generated';
import type { IconProps } from './types';

export function Icon({ name, size = 22, color }: IconProps) {
  const colors = useColors();
  return (
    <Svg width={size} height={size} viewBox="0 0 24 24" fill="none" accessibilityElementsHidden>
      <Path
        d={iconPaths[name]}
        stroke={color ?? colors.ink}
        strokeWidth={1.7}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </Svg>
  );
}
