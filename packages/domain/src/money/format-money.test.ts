import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, type MoneyFormat, moneyLimitMinor, parseMoney } from './index';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formatMoney', () => {
  it.each<[number, string, string, MoneyFormat, string]>([
    [123456, 'EUR', 'en-IE', {}, '€1,234.56'],
    [-123456, 'EUR', 'en-IE', {}, '−€1,234.56'],
    [-123456, 'EUR', 'de-DE', {}, '−1.234,56 €'],
    [-1250, 'EUR', 'nl-NL', {}, '€ −12,50'],
    [-1250, 'SEK', 'sv-SE', {}, '−12,50 kr'],
    [1250, 'USD', 'en-US', {}, '$12.50'],
    [1250, 'USD', 'en-CA', {}, 'US$12.50'],
    [1250, 'USD', 'en-CA', { currencyAs: 'narrow' }, '$12.50'],
    [1250, 'USD', 'en-US', { currencyAs: 'code' }, 'USD 12.50'],
    [1250, 'EUR', 'de-DE', { currencyAs: 'none' }, '12,50'],
    [1250, 'JPY', 'en-US', {}, '¥1,250'],
    [1250, 'KWD', 'en-US', { currencyAs: 'none' }, '1.250'],
    [100, 'IQD', 'en-US', { currencyAs: 'none' }, '0.100'],
    [0, 'EUR', 'en-IE', {}, '€0.00'],
    [-0, 'EUR', 'en-IE', {}, '€0.00'],
    [0, 'EUR', 'en-IE', { sign: 'always' }, '€0.00'],
    [5, 'EUR', 'en-IE', { sign: 'always' }, '+€0.05'],
    [-5, 'EUR', 'en-IE', { sign: 'always' }, '−€0.05'],
    [-5, 'EUR', 'en-IE', { sign: 'never' }, '€0.05'],
    [-40, 'EUR', 'en-IE', { cents: 'never' }, '€0'],
    [-50, 'EUR', 'en-IE', { cents: 'never' }, '−€1'],
    [41250, 'EUR', 'en-IE', { cents: 'never' }, '€413'],
    [41200, 'EUR', 'en-IE', { cents: 'auto' }, '€412'],
    [41201, 'EUR', 'en-IE', { cents: 'auto' }, '€412.01'],
    [moneyLimitMinor - 1, 'EUR', 'en-IE', {}, '€8,999,999,999,999.99'],
  ])('%d %s in %s with %j is %s', (amountMinor, currency, locale, options, text) => {
    expect(plain(formatMoney(amountMinor, currency, locale, options))).toBe(text);
  });

  it.each([
    'en-IE',
    'en-US',
    'de-DE',
    'de-CH',
    'fr-FR',
    'nl-NL',
    'pt-BR',
    'en-IN',
    'sv-SE',
    'pl-PL',
    'ar-EG',
    'he-IL',
    'ja-JP',
  ])('writes what parseMoney reads back, in %s', (locale) => {
    const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CHF');
    const amount = fc.integer({ min: -moneyLimitMinor, max: moneyLimitMinor });
    fc.assert(
      fc.property(
        amount,
        currency,
        fc.constantFrom<MoneyFormat['currencyAs']>('symbol', 'code', 'none'),
        (amountMinor, code, currencyAs) => {
          const text = formatMoney(amountMinor, code, locale, { currencyAs: currencyAs ?? 'symbol' });
          expect(parseMoney(text, code, { locale })).toMatchObject({ ok: true, amountMinor });
        },
      ),
      { numRuns: 60 },
    );
  });
});
