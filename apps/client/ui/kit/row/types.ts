import type { ReactNode } from 'react';
import type { Target } from '@/navigation/routes';

export interface RowProps {
  title: string;
  /** The second line. */
  detail?: string | undefined;
  /** The second line holds figures, so it is blurred with them. */
  hasPrivateDetail?: boolean;
  leading?: ReactNode;
  /** At the end of the line, usually an amount. */
  trailing?: ReactNode;
  to?: Target;
  onPress?: () => void;
  isSelected?: boolean;
  isStrong?: boolean;
}
