import { formatMoney, type MoneyFormat, parseMoneySum } from '@florin/domain/money';
import { useRegional } from './regional';

/** Figures of these locales would otherwise reorder the words around them; the marks keep each amount to itself. */
function isRightToLeft(locale: string): boolean {
  return /^(ar|fa|he|ps|sd|ug|ur|yi)\b/.test(locale);
}

/** Writes an amount in the household's notation; in the household's currency unless told. */
export function useMoney(): (amountMinor: number, currency?: string, format?: MoneyFormat) => string {
  'use memo';
  const { locale, currency: own } = useRegional();
  const isolates = isRightToLeft(locale);
  return (amountMinor, currency = own, format) => {
    const text = formatMoney(amountMinor, currency, locale, format);
    return isolates ? `\u2068${text}\u2069` : text;
  };
}

/** An amount as the text of a field: `edit` writes it without a symbol, `parse` reads it or a sum, null when it is none. */
export function useMoneyText(currency: string) {
  const { locale } = useRegional();
  return {
    edit: (amountMinor: number) => formatMoney(amountMinor, currency, locale, { currencyAs: 'none' }),
    parse(text: string): number | null {
      const parsed = parseMoneySum(text, currency, { locale });
      return parsed.ok ? parsed.amountMinor : null;
    },
  };
}
