import type { Target } from '@/navigation/routes';

export interface Bar {
  key: string;
  /** Under the bar, a few letters. */
  label: string;
  value: number;
  /** On top of the bar, short. */
  figure: string;
  to: Target;
  isCurrent?: boolean;
}

export interface BarsProps {
  /** The whole chart in words. */
  label: string;
  bars: readonly Bar[];
}
