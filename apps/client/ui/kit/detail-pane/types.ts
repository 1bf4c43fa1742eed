import type { ReactNode } from 'react';

/** What is open: beside the list where there is room, over it elsewhere. Goes into a screen's `pane`. */
export interface DetailPaneProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}
