import type { ReactNode } from 'react';

export interface ErrorStateProps {
  /** What happened, in the person's words. */
  title: string;
  /** What to do, and that nothing is lost. */
  text: string;
  action?: ReactNode;
}
