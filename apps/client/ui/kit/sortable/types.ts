import type { ReactNode } from 'react';

export interface SortableItem {
  key: string;
  /** What it is called, for the handle that moves it. */
  name: string;
  /** The row itself; it leaves room for the handle before it. */
  content: ReactNode;
}

export interface SortableProps {
  label: string;
  items: readonly SortableItem[];
  /** The item with this key was moved to this place among the others. */
  onMove: (key: string, to: number) => void;
}
