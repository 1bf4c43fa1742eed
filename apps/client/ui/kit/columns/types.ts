import type { ReactNode } from 'react';

export interface ColumnsProps {
  /** Side by side where there is room, the first twice as wide; one below the other on a phone. */
  main: ReactNode;
  side: ReactNode;
}
