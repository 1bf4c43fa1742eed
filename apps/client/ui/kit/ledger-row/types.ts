import type { Target } from '@/navigation/routes';

/** One line of the register, already in words and figures. */
export interface LedgerRowProps {
  /** Shown on the first line of each day only; the empty text keeps the column. */
  day: string;
  /** The full day, for whoever hears the line instead of seeing the column. */
  dayLabel: string;
  payee: string;
  category: string;
  /** Without a category the cell asks for one. */
  isUncategorised: boolean;
  account: string;
  amountMinor: number;
  currency: string;
  /** "Pending" or "Not sent yet"; empty when settled. */
  state: string;
  isSelected: boolean;
  to: Target;
}
