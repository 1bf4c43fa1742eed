import { type Currency, minorDigitsOf } from './currency';
import { numberFormatter } from './number-style';

export type MoneyFormat = {
  /** 'auto' (default) shows a minus only; 'always' also a plus; 'never' neither. Zero never has a sign. */
  sign?: 'auto' | 'always' | 'never';
  /** 'always' (default); 'never' rounds half away from zero; 'auto' leaves them out of whole amounts. */
  cents?: 'always' | 'never' | 'auto';
  /** 'symbol' (default) as the locale writes it, 'narrow' ("$" for USD everywhere), 'code' ("EUR"), or 'none'. */
  currencyAs?: 'symbol' | 'narrow' | 'code' | 'none';
};

const currencyDisplays = { symbol: 'symbol', narrow: 'narrowSymbol', code: 'code' } as const;
const signDisplays = { auto: 'auto', always: 'exceptZero', never: 'never' } as const;

/**
 * Writes an amount the way `locale` (BCP 47) does, with a true minus (U+2212) and never as minus zero.
 * The minor digits are those of ISO 4217, not the locale's habit, so that no amount is hidden.
 * Throws RangeError for a locale or currency that is not well formed.
 */
export function formatMoney(
  amountMinor: number,
  currency: Currency,
  locale: string,
  options: MoneyFormat = {},
): string {
  const { sign = 'auto', cents = 'always', currencyAs = 'symbol' } = options;
  const minorDigits = minorDigitsOf(currency);
  const scale = 10 ** minorDigits;
  const hidesCents = cents === 'never' || (cents === 'auto' && amountMinor % scale === 0);
  const digits = hidesCents ? 0 : minorDigits;
  const size = Math.abs(amountMinor);
  const shown = hidesCents ? Math.round(size / scale) : size / scale;
  // Zero is written without a sign, whichever side of it was rounded away.
  const value = shown === 0 ? 0 : amountMinor < 0 ? -shown : shown;
  const key = `${locale} ${currency} ${digits} ${sign} ${currencyAs}`;
  return numberFormatter(key, locale, {
    ...(currencyAs === 'none'
      ? { style: 'decimal' }
      : { style: 'currency', currency, currencyDisplay: currencyDisplays[currencyAs] }),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: signDisplays[sign],
  })
    .format(value)
    .replace('-', '\u2212');
}
