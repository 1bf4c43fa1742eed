import type { ReactNode } from 'react';

export interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Where the first thing inside names the sheet well enough to those who see it. */
  isTitleHidden?: boolean;
}
