import { type Transaction, useAccounts, useCategories, useIsPending } from '@/data';
import type { Target } from '@/navigation/routes';
import { useDays } from '@/ui/format';
import { LedgerRow } from '@/ui/kit/ledger-row';
import { titleOf } from './title';
import { useTransactionWords } from './words';

export interface TransactionRowProps {
  row: Transaction;
  /** The day is written on the first line of each day. */
  isFirstOfDay: boolean;
  isSelected: boolean;
  to: Target;
}

export function TransactionRow({ row, isFirstOfDay, isSelected, to }: TransactionRowProps) {
  'use memo';
  const words = useTransactionWords();
  const days = useDays();
  const accounts = useAccounts();
  const { byId } = useCategories();
  const isUnsent = useIsPending(row.id);
  const [first] = row.splits;
  const category = first?.categoryId ? byId.get(first.categoryId)?.name : undefined;
  const several = first ? (row.splits.length > 1 ? words.split(row.splits.length) : null) : words.correction;
  const state = isUnsent ? words.notSent : row.status === 'pending' ? words.pending : '';
  return (
    <LedgerRow
      day={isFirstOfDay ? days.near(row.on) : ''}
      dayLabel={days.near(row.on)}
      payee={titleOf(row, words)}
      category={several ?? category ?? words.uncategorised}
      isUncategorised={row.splits.length === 1 && !category}
      account={accounts.find((account) => account.id === row.accountId)?.name ?? ''}
      amountMinor={row.amountMinor}
      currency={row.currency}
      state={state}
      isSelected={isSelected}
      to={to}
    />
  );
}
