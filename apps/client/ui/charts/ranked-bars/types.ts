import type { CategoryColor } from '@florin/domain/category';
import type { ReactNode } from 'react';
import type { Target } from '@/navigation/routes';

export interface RankedBar {
  key: string;
  label: string;
  value: number;
  /** The value as it is written. */
  figure: string;
  /** What stands beside it in small, such as its share or what changed. */
  detail?: string;
  /** Its value in the range that it is compared with; drawn as a thin mark on the same scale. */
  before?: number;
  color: CategoryColor | null;
  mark?: ReactNode;
  to: Target;
}

export interface RankedBarsProps {
  label: string;
  bars: readonly RankedBar[];
}
