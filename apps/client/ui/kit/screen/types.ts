import type { ReactNode } from 'react';
import type { Target } from '@/navigation/routes';

export interface ScreenProps {
  title: string;
  /** What this screen is a page of; stands before the title. */
  back?: { label: string; to: Target };
  /** At the end of the title's line. */
  actions?: ReactNode;
  children: ReactNode;
  /** The content manages its own scrolling and reaches the edges, as the register does. */
  fills?: boolean;
  /** What is open beside the content: a DetailPane, or nothing. */
  pane?: ReactNode;
  /** Narrow and set off from the top, with the mark: what comes before the household is open. */
  isEntrance?: boolean;
  /** An entrance that uses the width of the window: the landing. */
  isWide?: boolean;
  /** Says to assistive technology that what is shown is not the real content yet. */
  isLoading?: boolean;
}
