import type { ReactNode } from 'react';
import { useNewEntry } from './use-new-entry';

/** A line of its own that is read where something else is typed too; it comes with the register's chunk. */
export function LineEntry({ children }: { children: (entry: ReturnType<typeof useNewEntry>) => ReactNode }) {
  return children(useNewEntry({ isKept: false }));
}
