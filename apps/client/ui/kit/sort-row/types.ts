import type { ReactNode } from 'react';

export interface SortRowProps {
  /** Whom it is about. */
  title: string;
  /** A line of what its transactions say. */
  detail: string;
  /** How many they are, and what they come to. */
  count: string;
  sum: ReactNode;
  /** Where it goes: what was chosen, or the control to choose with. */
  control: ReactNode;
  isActive: boolean;
  isDone: boolean;
  /** Makes it the active one. */
  onPress: () => void;
}
