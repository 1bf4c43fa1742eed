import type { ReactNode } from 'react';

export interface ToolbarProps {
  label: string;
  children: ReactNode;
}
