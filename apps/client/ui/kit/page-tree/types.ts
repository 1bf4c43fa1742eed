import type { ReactNode } from 'react';
import type { Target } from '@/navigation/routes';
import type { IconName } from '@/ui/icons';

export interface PageTreeProps {
  /** Names the list of pages for assistive technology. */
  label: string;
  entries: readonly { key: string; icon: IconName; label: string; to: Target; isCurrent: boolean }[];
  /** The page that is open. */
  children: ReactNode;
}
