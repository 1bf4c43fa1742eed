import type { ReactNode } from 'react';

export interface StackProps {
  children: ReactNode;
  /** Distance between children, in steps of four points. */
  gap?: number;
  /** Side by side instead of one below the other. */
  isRow?: boolean;
  align?: 'start' | 'center' | 'end' | 'baseline' | 'stretch';
  justify?: 'start' | 'center' | 'end' | 'between';
  wraps?: boolean;
  grows?: boolean;
  /** Inner distance on every side, in steps of four points. */
  pad?: number;
  /** A reading column: `form` is as wide as a form, `page` as a page; `gutter` keeps a filling screen's margins. */
  width?: 'form' | 'page' | 'gutter';
  /** Names the group for assistive technology. */
  label?: string;
}
