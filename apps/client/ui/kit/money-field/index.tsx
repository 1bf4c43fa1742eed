import { useMoneyText } from '@/ui/format';
import { Field } from '@/ui/kit/field';
import { useKitWords } from '@/ui/words';
import type { MoneyFieldProps } from './types';
import { useAmountText } from './use-amount-text';

/** An amount as the person writes it, or a sum of some, in any notation; tells what is wrong when the field is left. */
export function MoneyField({ amountMinor, currency, onChange, error, ...rest }: MoneyFieldProps) {
  const words = useKitWords();
  const { edit } = useMoneyText(currency);
  const { text, isWrong, type, leave } = useAmountText(amountMinor, currency, onChange);
  return (
    <Field
      {...rest}
      kind="amount"
      value={text}
      placeholder={edit(0)}
      error={error ?? (isWrong ? words.notAnAmount : undefined)}
      onChange={type}
      onLeave={leave}
    />
  );
}
