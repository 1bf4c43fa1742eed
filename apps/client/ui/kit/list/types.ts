import type { ReactElement } from 'react';

export interface ListProps<Item> {
  label: string;
  rows: readonly Item[];
  /** Every row's height in points; fixed, so that any of 100,000 rows is one multiplication away. */
  rowHeight: number;
  keyOf: (row: Item) => string;
  renderRow: (row: Item, index: number) => ReactElement;
}
