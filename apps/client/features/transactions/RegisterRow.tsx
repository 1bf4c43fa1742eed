import { type Transaction, useIsPending } from '@/data';
import type { Target } from '@/navigation/routes';
import { RegisterLine } from '@/ui/kit/register-line';
import { CategoryCell } from './CategoryCell';
import { titleOf } from './title';
import type { RowLook } from './use-row-look';

export interface RegisterRowProps {
  row: Transaction;
  look: RowLook;
  isSelected: boolean;
  showsDay: boolean;
  to: Target;
}

export function RegisterRow({ row, look, isSelected, showsDay, to }: RegisterRowProps) {
  'use memo';
  const { words, dayLabel, accountNames } = look;
  const isUnsent = useIsPending(row.id);
  const day = dayLabel(row.on);
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
      category={<CategoryCell row={row} look={look} />}
      account={accountNames.get(row.accountId) ?? ''}
      amountMinor={row.amountMinor}
      currency={row.currency}
      state={isUnsent ? words.notSent : row.status === 'pending' ? words.pending : ''}
      to={to}
    />
  );
}
