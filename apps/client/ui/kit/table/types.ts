import type { ReactNode } from 'react';
import type { Target } from '@/navigation/routes';

export interface TableRow {
  key: string;
  cells: readonly ReactNode[];
  /** The first cell leads there. */
  to?: Target;
}

export interface TableProps {
  /** What the table shows, for whoever cannot see where it stands. */
  label: string;
  columns: readonly { label: string; isFigure?: boolean }[];
  rows: readonly TableRow[];
  /** Set under a rule, as in a ledger. */
  total?: readonly ReactNode[];
}
