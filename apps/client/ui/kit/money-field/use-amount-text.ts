import { useState } from 'react';
import { useMoneyText } from '@/ui/format';

/**
 * The text of an amount that is being edited. What is typed stays as it is until the field is left, so the caret never
 * jumps; then a sum becomes its result, and what is no amount stays to be mended. A change from outside wins over the text.
 */
export function useAmountText(
  amountMinor: number | null,
  currency: string,
  onChange: (amountMinor: number | null) => void,
) {
  const { parse, edit } = useMoneyText(currency);
  const [draft, setDraft] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const [seen, setSeen] = useState({ amountMinor, draft });
  if (seen.amountMinor !== amountMinor || seen.draft !== draft) {
    setSeen({ amountMinor, draft });
    const isFromOutside = seen.amountMinor !== amountMinor && seen.draft === draft;
    if (isFromOutside && draft !== null && parse(draft) !== amountMinor) setDraft(null);
  }
  return {
    text: draft ?? (amountMinor === null ? '' : edit(amountMinor)),
    isWrong: isLeft && draft !== null && draft.trim() !== '' && parse(draft) === null,
    type(text: string) {
      setDraft(text);
      onChange(parse(text));
    },
    leave() {
      setIsLeft(true);
      if (draft !== null && (draft.trim() === '' || parse(draft) !== null)) setDraft(null);
    },
  };
}
