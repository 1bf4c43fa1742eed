import type { ReactElement } from 'react';

export interface FilterLineProps {
  /** Names the line. */
  label: string;
  search: ReactElement;
  filtersLabel: string;
  onFilters: () => void;
  /** What narrows the list now, each to be taken away. */
  active: readonly { name: string; label: string; onRemove: () => void }[];
  removeLabel: (label: string) => string;
  /** How many rows there are, and what they come to. */
  count: string;
  sums: readonly string[];
}
