import type { ReactNode } from 'react';
import type { IconName } from '@/ui/icons';

export interface EmptyStateProps {
  icon: IconName;
  title: string;
  /** What will be here and how it comes about. */
  text: string;
  /** The one thing to do. */
  action?: ReactNode;
}
