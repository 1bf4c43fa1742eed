import type { ReactNode } from 'react';

export interface CardProps {
  children: ReactNode;
  title?: string;
  /** What stands at the end of the title's line, such as a link to the whole list. */
  action?: ReactNode;
  tone?: 'close' | 'over';
  /** Rows reach the edges. */
  isFlush?: boolean;
}
