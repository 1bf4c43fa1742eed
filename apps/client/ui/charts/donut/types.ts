import type { CategoryColor } from '@florin/domain/category';
import type { ReactNode } from 'react';
import type { Target } from '@/navigation/routes';

export interface DonutSlice {
  key: string;
  value: number;
  /** Said in the hole while it is pointed at. */
  label: string;
  figure: string;
  /** Null for what is of no category, or of several. */
  color: CategoryColor | null;
  /** Where the slice's transactions are. */
  to: Target;
}

export interface DonutProps {
  /** The whole chart in words. */
  label: string;
  slices: readonly DonutSlice[];
  /** In the hole, usually the total. */
  children?: ReactNode;
}
