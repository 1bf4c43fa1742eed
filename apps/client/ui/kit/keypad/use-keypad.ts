import { type Currency, minorDigitsOf } from '@florin/domain/money';
import { useState } from 'react';
import { useMoneyText } from '@/ui/format';
import { type Key, minorOf, press, pressedOf } from './press';
import type { KeypadProps } from './types';

/** What the keys say, in the household's notation; an amount that comes from elsewhere is gone on from. */
export function useKeypad({ amountMinor, currency, onChange }: KeypadProps) {
  const { edit } = useMoneyText(currency);
  const decimals = minorDigitsOf(currency as Currency);
  const [pressed, setPressed] = useState(() => pressedOf(amountMinor, decimals));
  const isOwn = minorOf(pressed, decimals) === amountMinor;
  const now = isOwn ? pressed : pressedOf(amountMinor, decimals);
  // As money is written there: its digits, and the mark before its decimals.
  const one = 10 ** decimals;
  const mark = /[^\p{N}\p{M}\s\u061c\u200e\u200f]/u.exec(edit(one))?.[0] ?? '';
  return {
    textOf: (key: Key) => (key === 'mark' ? mark : (/\p{N}/u.exec(edit(Number(key) * one))?.[0] ?? key)),
    run(key: Key) {
      const next = press(now, key, decimals);
      setPressed(next);
      onChange(minorOf(next, decimals));
    },
  };
}
