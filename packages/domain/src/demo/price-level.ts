import { minorDigitsOf } from '../money/index';

/** What one unit of the demo's prices, about a euro, is in other currencies: rough, so that prices look usual there. */
const unitPrices: Readonly<Record<string, number>> = {
  AED: 4,
  ARS: 1000,
  AUD: 1.6,
  BRL: 5.5,
  CAD: 1.5,
  CLP: 1000,
  CNY: 7.5,
  COP: 4000,
  CZK: 25,
  DKK: 7.5,
  GBP: 0.85,
  HKD: 8.5,
  HUF: 400,
  IDR: 17_000,
  ILS: 4,
  INR: 60,
  ISK: 150,
  JPY: 150,
  KRW: 1400,
  KWD: 0.35,
  MXN: 20,
  NOK: 11.5,
  NZD: 1.8,
  PHP: 60,
  PLN: 4.3,
  RON: 5,
  RUB: 90,
  SEK: 11,
  SGD: 1.45,
  THB: 37,
  TRY: 35,
  TWD: 35,
  UAH: 45,
  VND: 26_000,
  ZAR: 20,
};

/** Turns the demo's units into minor units of a currency, rounded to prices people pay there. */
export function priceScale(currency: string): (units: number) => number {
  const unitPrice = unitPrices[currency] ?? 1;
  const minorPerUnit = unitPrice * 10 ** minorDigitsOf(currency);
  // Where a unit is thousands of the smallest coin, prices end in zeros.
  const step =
    unitPrice >= 1000
      ? 100 * 10 ** minorDigitsOf(currency)
      : unitPrice >= 30
        ? 10 ** minorDigitsOf(currency)
        : 1;
  return (units) => Math.round((units * minorPerUnit) / step) * step + 0;
}
