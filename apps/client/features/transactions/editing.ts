import { createContext } from 'react';
import type { Transaction } from '@/data';

/** Which row's category is being chosen, shared by the rows so that none has to be drawn anew for another. */
export interface Editing {
  id: string;
  toggle: (id: string, isOpen: boolean) => void;
  pick: (row: Transaction, categoryId: string) => void;
}

export const EditingContext = createContext<Editing>({
  id: '',
  toggle: () => undefined,
  pick: () => undefined,
});
