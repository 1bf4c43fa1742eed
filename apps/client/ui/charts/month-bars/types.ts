import type { Target } from '@/navigation/routes';

export interface MonthBar {
  key: string;
  /** Under the bars, a few letters. */
  label: string;
  incomeMinor: number;
  spentMinor: number;
  /** What is read and shown when it is pointed at or focused. */
  reading: string;
  /** Not whole: cut by the range, or not over yet. Its bars are hatched. */
  isPartial: boolean;
  /** Outside of the range that was asked for, so it steps back. */
  isBefore: boolean;
  to: Target;
}

export interface MonthBarsProps {
  label: string;
  /** What the two bars of a month are called. */
  names: { income: string; spent: string };
  months: readonly MonthBar[];
}
