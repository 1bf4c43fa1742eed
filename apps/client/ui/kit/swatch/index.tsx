import { View } from 'react-native';
import { useChartColors } from '@/ui/tokens/theme';
import type { SwatchProps } from './types';

export function Swatch({ index }: SwatchProps) {
  const color = useChartColors()[index] ?? 'gray';
  return <View style={{ width: 12, height: 12, borderRadius: 4, backgroundColor: color }} />;
}
