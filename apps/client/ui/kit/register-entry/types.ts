import type { ReactElement } from 'react';

/** A register's first row: where a new one is entered, in the columns of the others. */
export interface RegisterEntryProps {
  label: string;
  onSubmit: () => void;
  day: ReactElement;
  payee: ReactElement;
  category: ReactElement;
  account: ReactElement;
  amount: ReactElement;
  action: ReactElement;
}
