import type { CategoryColor, CategoryIcon } from '@florin/domain/category';
import type { ReactNode } from 'react';

export interface PlanListRow {
  key: string;
  name: string;
  mark: { icon: CategoryIcon; color: CategoryColor };
  /** What it usually comes to, in words; empty where nothing is known. */
  usual: string;
  /** Where its plan is entered. */
  field: ReactNode;
}

export interface PlanListProps {
  label: string;
  heads: { name: string; usual: string; plan: string };
  rows: readonly PlanListRow[];
  /** Set under a rule, as in a ledger. */
  total: { label: string; amount: string };
}
