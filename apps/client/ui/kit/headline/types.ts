import type { ReactNode } from 'react';
import type { Target } from '@/navigation/routes';
import type { Tone } from '@/ui/tokens';

export interface HeadlineProps {
  label: string;
  amountMinor: number;
  currency: string;
  tone?: Tone;
  /** What makes the figure. */
  to?: Target;
  /** The figure in one sentence. */
  sentence: ReactNode;
}
