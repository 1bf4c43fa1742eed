import type { ReactNode } from 'react';
import type { Tone } from '@/ui/tokens';

export interface HeadlineProps {
  label: string;
  amountMinor: number;
  currency: string;
  tone?: Tone;
  /** The figure in one sentence. */
  sentence: ReactNode;
}
