import './style.css';
import { useChartColors } from '@/ui/tokens/theme';
import type { SwatchProps } from './types';

/** The colour of a slice beside its name. */
export function Swatch({ index }: SwatchProps) {
  return <span className="swatch" style={{ background: useChartColors()[index] }} />;
}
