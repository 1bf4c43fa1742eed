import type { ReactNode } from 'react';

export interface ScrollProps {
  children: ReactNode;
}
