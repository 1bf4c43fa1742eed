import { useState } from 'react';
import { useMoneyText } from '@/ui/format';
import { Field } from '@/ui/kit/field';
import { useKitWords } from '@/ui/words';
import type { MoneyFieldProps } from './types';

/** An amount as the person writes it, in their own notation; tells what is wrong when the field is left. */
export function MoneyField({ amountMinor, currency, onChange, error, ...rest }: MoneyFieldProps) {
  const words = useKitWords();
  const { parse, edit } = useMoneyText(currency);
  const [text, setText] = useState(() => (amountMinor === null ? '' : edit(amountMinor)));
  const [isLeft, setIsLeft] = useState(false);
  const isWrong = isLeft && text.trim() !== '' && parse(text) === null;
  return (
    <Field
      {...rest}
      kind="amount"
      value={text}
      placeholder={edit(0)}
      error={error ?? (isWrong ? words.notAnAmount : undefined)}
      onChange={(next) => {
        setText(next);
        onChange(parse(next));
      }}
      onLeave={() => setIsLeft(true)}
    />
  );
}
