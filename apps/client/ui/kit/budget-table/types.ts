import type { CategoryColor, CategoryIcon } from '@florin/domain/category';
import type { Target } from '@/navigation/routes';
import type { Tone } from '@/ui/tokens';
import type { BarFigures } from './geometry';

/** A figure that opens what makes it. */
export interface OpenFigure {
  amountMinor: number;
  to?: Target;
}

/** One budget in its period, already in words. */
export interface BudgetTableRow {
  key: string;
  name: string;
  mark: { icon: CategoryIcon; color: CategoryColor } | null;
  /** Under the name: its period where it is not that of the table, what was carried over. */
  note: string;
  currency: string;
  pace: 'on-track' | 'close' | 'over';
  bar: BarFigures;
  /** The whole bar in words. */
  barLabel: string;
  plannedMinor: number;
  /** What is planned in the past stays as it was. */
  isPlanFixed: boolean;
  spent: OpenFigure;
  last: OpenFigure | null;
  mean: OpenFigure | null;
  leftMinor: number;
  leftWord: string;
  tone: Tone;
  perDay: string;
  to: Target;
}

export interface BudgetTableGroup {
  key: string;
  name: string;
  currency: string;
  /** What a bar of full length stands for in this group. */
  wholeMinor: number;
  plannedMinor: number;
  spent: OpenFigure;
  last: OpenFigure | null;
  mean: OpenFigure | null;
  leftMinor: number;
  rows: readonly BudgetTableRow[];
}

export interface BudgetTableProps {
  label: string;
  groups: readonly BudgetTableGroup[];
  heads: {
    name: string;
    planned: string;
    spent: string;
    last: string;
    mean: string;
    left: string;
  };
  legend: { spent: string; projected: string; planned: string; carried: string; today: string };
  /** From when on a plan counts that is changed here. */
  planHint: string;
  /** How a plan's field is named, for whoever cannot see where it stands. */
  planOf: (name: string) => string;
  selectedKey?: string | undefined;
  onOpen: (row: BudgetTableRow) => void;
  onPlan: (row: BudgetTableRow, plannedMinor: number) => void;
}
