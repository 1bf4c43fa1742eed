import type { ReactElement, ReactNode } from 'react';

export interface PopoverProps {
  /** What the panel is, for assistive technology, and its title where it is a sheet. */
  label: string;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  /** The button that opens it; its press calls `onToggle`. The panel hangs from it and gives the focus back to it. */
  trigger: ReactElement;
  children: ReactNode;
  /** `menu` for a list of commands; a small dialog unless told. */
  role?: 'dialog' | 'menu';
}
