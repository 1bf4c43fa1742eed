import type { ReactNode } from 'react';

export interface DetailPaneProps {
  /** The list, which stays in sight beside the detail where there is room. */
  children: ReactNode;
  /** What is open, or null. */
  detail: ReactNode | null;
  title: string;
  onClose: () => void;
}
