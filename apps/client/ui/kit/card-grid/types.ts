import type { ReactNode } from 'react';

export interface CardGridProps {
  /** In their order; `weight` is about how tall a card is, in rows. */
  cards: readonly { key: string; weight: number; content: ReactNode }[];
}
