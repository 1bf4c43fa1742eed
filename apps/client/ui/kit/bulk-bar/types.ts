import type { ReactNode } from 'react';

export interface BulkBarProps {
  /** How many rows are chosen. */
  count: number;
  /** What they come to, in words and figures. */
  summary?: string;
  onClear: () => void;
  /** What can be done with all of them. */
  children: ReactNode;
}
