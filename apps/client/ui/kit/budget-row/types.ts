import type { ReactNode } from 'react';
import type { Target } from '@/navigation/routes';
import type { Tone } from '@/ui/tokens';

/** One budget, already in words. */
export interface BudgetRowProps {
  name: string;
  bar: ReactNode;
  leftMinor: number;
  currency: string;
  /** "left" or "over", beside the figure. */
  leftWord: string;
  tone: Tone;
  /** What stands under the bar: spent of available, carried over. */
  facts: string;
  /** Safe to spend per day; empty when there is nothing to say. */
  perDay: string;
  to: Target;
  isSelected?: boolean;
}
