import { formatMoney, type MoneyFormat, parseMoney } from '@florin/domain/money';
import { useRegional } from './regional';

/** Writes an amount in the household's notation; in the household's currency unless told. */
export function useMoney(): (amountMinor: number, currency?: string, format?: MoneyFormat) => string {
  'use memo';
  const { locale, currency: own } = useRegional();
  return (amountMinor, currency = own, format) => formatMoney(amountMinor, currency, locale, format);
}

/** An amount as the text of a field: `edit` writes it without a symbol, `parse` reads it, null when it is none. */
export function useMoneyText(currency: string) {
  const { locale } = useRegional();
  return {
    edit: (amountMinor: number) => formatMoney(amountMinor, currency, locale, { currencyAs: 'none' }),
    parse(text: string): number | null {
      const parsed = parseMoney(text, currency, { locale });
      return parsed.ok ? parsed.amountMinor : null;
    },
  };
}
