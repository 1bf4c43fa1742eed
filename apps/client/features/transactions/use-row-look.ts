import { useMemo } from 'react';
import { useAccounts, useCategories } from '@/data';
import { useDays } from '@/ui/format';
import { useCategoryChoices } from './use-category-choices';
import { useTransactionWords } from './words';

export type RowLook = ReturnType<typeof useRowLook>;

/**
 * What every row of the register is written with, asked for once: a row that asked itself would do so each time another
 * transaction scrolls into its place. The same object while all of it is.
 */
export function useRowLook() {
  const words = useTransactionWords();
  const days = useDays();
  const accounts = useAccounts();
  const { byId } = useCategories();
  const choices = useCategoryChoices();
  return useMemo(() => {
    const accountNames = new Map(accounts.map(({ id, name }) => [id, name]));
    return { words, dayLabel: kept(days.near), accountNames, categories: byId, choices };
  }, [words, days, accounts, byId, choices]);
}

/** Rows share their days, and writing one takes longer than the rest of its cell. */
function kept(write: (day: string) => string): (day: string) => string {
  const known = new Map<string, string>();
  return (day) => {
    const text = known.get(day) ?? write(day);
    known.set(day, text);
    return text;
  };
}
