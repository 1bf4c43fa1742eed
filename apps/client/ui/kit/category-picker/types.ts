import type { CategoryColor, CategoryIcon } from '@florin/domain/category';

export interface CategoryChoice {
  id: string;
  name: string;
  group: string;
  icon: CategoryIcon;
  color: CategoryColor;
}

export interface CategoryPickerProps {
  /** What it chooses, for assistive technology. */
  label: string;
  /** Null where there is none yet; the cell then asks for one. */
  value: Omit<CategoryChoice, 'group'> | null;
  emptyLabel: string;
  /** Instead of a category, where there are several: not to be chosen here. */
  fixedLabel?: string | undefined;
  choices: readonly CategoryChoice[];
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onPick: (id: string) => void;
  /** Out of the tab order, in a table that has one tab stop for all its rows. */
  isInTable?: boolean;
  searchLabel: string;
  noneFits: string;
}
