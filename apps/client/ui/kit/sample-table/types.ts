import type { ReactNode } from 'react';

export interface SampleTableProps {
  label: string;
  /** One for each column: the file's own heading, and what a person says it is. */
  columns: readonly { key: string; heading: string; control: ReactNode; isLeftOut: boolean }[];
  rows: readonly (readonly string[])[];
}
