import type { ReactElement } from 'react';

/** A column that can be sorted by; its name is also where its cells stand. */
export interface RegisterColumn<Name extends string = string> {
  name: Name;
  label: string;
}

export interface RegisterRowState {
  /** The keyboard is on it. */
  isActive: boolean;
  isOpen: boolean;
  isSelected: boolean;
  /** Its group's name is not written elsewhere. */
  showsGroup: boolean;
}

/** How a row joins the selection: alone in or out, or with everything since the one before. */
export type SelectHow = 'toggle' | 'range';

export interface RegisterProps<Item, Name extends string = string> {
  label: string;
  rows: readonly Item[];
  keyOf: (row: Item) => string;
  /** Fixed, so that any of 100,000 rows is one multiplication away. */
  rowHeight: number;
  /** Heads in their order; none are drawn on a phone. */
  columns: readonly RegisterColumn<Name>[];
  order: { column: Name; isDescending: boolean };
  onOrder: (column: Name) => void;
  /** What rows that follow each other share, such as their day; held in sight while one of them is. Null for none. */
  groupOf: ((row: Item) => string) | null;
  groupLabel: (group: string) => string;
  /** Must be the same function while what it draws is the same: only then rows that stay are not drawn again. */
  renderRow: (row: Item, state: RegisterRowState) => ReactElement;
  /** The row that is open beside the list; '' for none. */
  openKey: string;
  onOpen: (key: string) => void;
  /** Moves the keyboard to a row, each time it is another object; null leaves it. */
  goTo?: { key: string } | null;
  selected: ReadonlySet<string>;
  onSelect: (key: string, how: SelectHow) => void;
  onSelectAll: (isOn: boolean) => void;
  selectAllLabel: string;
  /** Keys of the row the keyboard is on that are none of the list's own; true where it was taken. */
  onRowKey?: (key: string, row: Item) => boolean;
  /** Rows can be chosen by touch as well. */
  isSelecting?: boolean;
  /** Stands first, in the same columns: where a new row is entered. */
  entry?: ReactElement | null;
  /** Instead of rows, where there are none. */
  empty?: ReactElement;
}
