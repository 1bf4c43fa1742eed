import type { ReactNode } from 'react';
import type { Tone, TypeSize } from '@/ui/tokens';

export interface TextProps {
  children: ReactNode;
  size?: TypeSize;
  tone?: Tone;
  isStrong?: boolean;
  /** The element on the web, and the role on native for headings. */
  as?: 'span' | 'p' | 'h1' | 'h2' | 'h3';
  /** One line, ended by an ellipsis, for names of any length. */
  isClipped?: boolean;
  id?: string;
  /** Holds figures, so it is blurred with them. */
  isPrivate?: boolean;
}
