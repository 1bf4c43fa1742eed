import type { ReactNode } from 'react';

export interface GridChoice<Value extends string> {
  value: Value;
  /** What it is called; shown as a tip and read aloud. */
  label: string;
  /** What is seen of it, in a square of 36 points. */
  mark: ReactNode;
}

export interface ChoiceGridProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly GridChoice<Value>[];
  onChange: (value: Value) => void;
}
