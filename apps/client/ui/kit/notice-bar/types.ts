import type { ReactNode } from 'react';

export interface NoticeBarProps {
  /** What holds for everything below it, such as that it is a demo. */
  text: string;
  /** What can be done about it. */
  actions: ReactNode;
  /** Everything below it. */
  children: ReactNode;
}
