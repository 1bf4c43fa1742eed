import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from './index';

describe('parseMoney', () => {
  it.each<[string, string, string, number]>([
    ['12.50', 'EUR', 'en-IE', 1250],
    ['12,50', 'EUR', 'en-IE', 1250],
    ['12,5', 'EUR', 'en-IE', 1250],
    ['12.50', 'EUR', 'de-DE', 1250],
    ['1.234,56', 'EUR', 'en-IE', 123456],
    ['1,234.56', 'EUR', 'de-DE', 123456],
    ['1,234', 'EUR', 'en-IE', 123400],
    ['1.234', 'EUR', 'de-DE', 123400],
    ['1,234,567', 'EUR', 'de-DE', 123456700],
    ['1.234.567,8', 'EUR', 'en-IE', 123456780],
    ['1 234,50', 'EUR', 'fr-FR', 123450],
    ['1\u202f234,50\u00a0€', 'EUR', 'fr-FR', 123450],
    ["1'234.50", 'CHF', 'de-CH', 123450],
    ['1’234.50', 'CHF', 'de-CH', 123450],
    ['12,34,567.00', 'INR', 'en-IN', 123456700],
    ['-3', 'EUR', 'en-IE', -300],
    ['−3', 'EUR', 'en-IE', -300],
    ['3-', 'EUR', 'en-IE', -300],
    ['(3.20)', 'USD', 'en-US', -320],
    ['+3', 'EUR', 'en-IE', 300],
    ['- 3', 'EUR', 'en-IE', -300],
    ['€ 12', 'EUR', 'en-IE', 1200],
    ['-€12', 'EUR', 'en-IE', -1200],
    ['€-12', 'EUR', 'en-IE', -1200],
    ['12.5 EUR', 'EUR', 'en-IE', 1250],
    ['eur12.5', 'EUR', 'en-IE', 1250],
    ['US$12', 'USD', 'en-CA', 1200],
    ['$12', 'USD', 'en-CA', 1200],
    ['12 kr', 'SEK', 'sv-SE', 1200],
    ['12 zł', 'PLN', 'pl-PL', 1200],
    ['.5', 'EUR', 'en-IE', 50],
    [',5', 'EUR', 'de-DE', 50],
    ['12.', 'EUR', 'en-IE', 1200],
    ['007', 'EUR', 'en-IE', 700],
    ['1,234', 'KWD', 'de-DE', 1234],
    ['1.234', 'KWD', 'en-US', 1234],
    ['1250', 'JPY', 'ja-JP', 1250],
    ['1,250', 'JPY', 'ja-JP', 1250],
    ['12.00', 'JPY', 'ja-JP', 12],
    ['12.5000', 'EUR', 'en-IE', 1250],
    ['١٢٫٥', 'EUR', 'ar-EG', 1250],
    ['１２', 'JPY', 'ja-JP', 12],
    ['  12 ', 'EUR', 'en-IE', 1200],
    ['-0', 'EUR', 'en-IE', 0],
  ])('reads "%s" in %s for %s', (text, currency, locale, amountMinor) => {
    const parsed = parseMoney(text, currency, { locale });
    expect(parsed).toMatchObject({ ok: true, amountMinor });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['$ 5', 'other-currency'],
    ['5 USD', 'other-currency'],
    ['lunch', 'not-a-number'],
    ['€', 'not-a-number'],
    ['-', 'not-a-number'],
    ['.', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1,23,45', 'not-a-number'],
    ['1.234,56,78', 'not-a-number'],
    ['12 50', 'not-a-number'],
    ['--3', 'not-a-number'],
    ['-3-', 'not-a-number'],
    ['(3', 'not-a-number'],
    ['1e5', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['12.345', 'too-many-decimals'],
    ['1.000', 'too-many-decimals'],
    ['0,123', 'too-many-decimals'],
    ['12.3456', 'too-many-decimals'],
    ['9000000000000.01', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('refuses "%s" as %s', (text, reason) => {
    expect(parseMoney(text, 'EUR', { locale: 'en-IE' })).toEqual({ ok: false, reason });
  });

  it('says which sign was written', () => {
    const signOf = (text: string) => {
      const parsed = parseMoney(text, 'EUR', { locale: 'en-IE' });
      return parsed.ok && parsed.sign;
    };
    expect(['3', '+3', '-3', '(3)'].map(signOf)).toEqual(['none', 'plus', 'minus', 'minus']);
  });

  it('answers something sane for any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '1',
            '0',
            '.',
            ',',
            '-',
            '+',
            '(',
            ')',
            ' ',
            '€',
            '$',
            'e',
            '٣',
            '٫',
            '😀',
            '\0',
          ),
        }),
        fc.constantFrom('en-IE', 'de-DE', 'ar-EG'),
        (text, locale) => {
          const parsed = parseMoney(text, 'EUR', { locale });
          if (parsed.ok) expect(Number.isSafeInteger(parsed.amountMinor)).toBe(true);
        },
      ),
    );
  });
});
