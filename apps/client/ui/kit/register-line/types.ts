import type { ReactElement } from 'react';
import type { Target } from '@/navigation/routes';

/** The cells of one row of a register, already in words and figures. */
export interface RegisterLineProps {
  selectLabel: string;
  isSelected: boolean;
  /** Shown in its column; '' where the register holds it in sight itself. */
  day: string;
  /** The full day, for whoever hears the row. */
  dayLabel: string;
  payee: string;
  /** What stands below the payee: the bank's own text, or a note. */
  detail: string;
  /** The category, which is the control to change it. */
  category: ReactElement;
  account: string;
  amountMinor: number;
  currency: string;
  /** "Pending" or "Not sent yet"; empty when settled. */
  state: string;
  to: Target;
}
