import type { ReactNode } from 'react';

export interface ScrollProps {
  children: ReactNode;
  /** A table takes the whole width; what is read keeps to a column. */
  isWide?: boolean;
}
