import type { Target } from '@/navigation/routes';
import type { Tone } from '@/ui/tokens';

export interface StripFigure {
  key: string;
  label: string;
  amountMinor: number;
  tone?: Tone;
  /** What the figure means, in a few words. */
  note: string;
  /** What makes it. */
  to?: Target;
}

export interface FigureStripProps {
  label: string;
  currency: string;
  /** The first leads. */
  figures: readonly StripFigure[];
}
