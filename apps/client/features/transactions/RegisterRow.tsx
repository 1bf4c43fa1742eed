import { type Transaction, useAccounts, useIsPending } from '@/data';
import type { Target } from '@/navigation/routes';
import { useDays } from '@/ui/format';
import { RegisterLine } from '@/ui/kit/register-line';
import { CategoryCell } from './CategoryCell';
import { titleOf } from './title';
import { useTransactionWords } from './words';

export interface RegisterRowProps {
  row: Transaction;
  isSelected: boolean;
  showsDay: boolean;
  to: Target;
}

export function RegisterRow({ row, isSelected, showsDay, to }: RegisterRowProps) {
  'use memo';
  const words = useTransactionWords();
  const days = useDays();
  const accounts = useAccounts();
  const isUnsent = useIsPending(row.id);
  const day = days.near(row.on);
  const title = titleOf(row, words);
  const bankText = title === row.payee ? '' : row.payee;
  return (
    <RegisterLine
      selectLabel={words.select(title)}
      isSelected={isSelected}
      day={showsDay ? day : ''}
      dayLabel={day}
      payee={title}
      detail={row.note || bankText}
      category={<CategoryCell row={row} />}
      account={accounts.find((account) => account.id === row.accountId)?.name ?? ''}
      amountMinor={row.amountMinor}
      currency={row.currency}
      state={isUnsent ? words.notSent : row.status === 'pending' ? words.pending : ''}
      to={to}
    />
  );
}
