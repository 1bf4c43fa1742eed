import type { BarFigures } from './geometry';

export interface ProgressProps extends BarFigures {
  pace: 'on-track' | 'close' | 'over';
  /** The whole bar in words: what is spent, of what, and where it is heading. */
  label: string;
}
