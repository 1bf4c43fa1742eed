import { cleanPayee } from '@florin/domain/payee-name';
import { type Transaction, useAccounts, useIsPending } from '@/data';
import type { Target } from '@/navigation/routes';
import { useDays } from '@/ui/format';
import { RegisterLine } from '@/ui/kit/register-line';
import { CategoryCell } from './CategoryCell';
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
  const payee = cleanPayee(row.payee);
  const bankText = payee === row.payee ? '' : row.payee;
  return (
    <RegisterLine
      selectLabel={words.select(payee || words.noPayee)}
      isSelected={isSelected}
      day={showsDay ? day : ''}
      dayLabel={day}
      payee={payee || words.noPayee}
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
