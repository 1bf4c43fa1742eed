import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, parseMoney, parseMoneySum } from './index';

describe('parseMoneySum', () => {
  it.each<[string, string, number]>([
    ['12+3.5', 'en-IE', 1550],
    ['12,50 + 3', 'de-DE', 1550],
    ['20 - 4,50', 'de-DE', 1550],
    ['20 \u2212 4.50', 'en-IE', 1550],
    ['-3+5', 'en-IE', 200],
    ['3-5', 'en-IE', -200],
    ['1+2+3-4', 'en-IE', 200],
    ['1.240,50 + 9,50', 'de-DE', 125000],
    ['€12 + €3', 'en-IE', 1500],
    ['3 × 1.20', 'en-IE', 360],
    ['1.20*3', 'en-IE', 360],
    ['2*3+1', 'en-IE', 700],
    ['1+2*3', 'en-IE', 700],
    ['5-5', 'en-IE', 0],
    // What an amount alone may look like stays what it is.
    ['1.240,50', 'en-IE', 124050],
    ['1,240.50', 'de-DE', 124050],
    ['1 240,50 €', 'de-DE', 124050],
    ['1\u00a0240,50\u00a0€', 'en-IE', 124050],
    ['(12.50)', 'en-IE', -1250],
    ['-12,5', 'en-IE', -1250],
    ['3-', 'en-IE', -300],
  ])('reads "%s" for %s as %d', (text, locale, amountMinor) => {
    expect(parseMoneySum(text, 'EUR', { locale })).toMatchObject({ ok: true, amountMinor });
  });

  it.each([
    ['', 'empty'],
    ['12+', 'not-a-number'],
    ['+', 'not-a-number'],
    ['12++3', 'not-a-number'],
    ['--3', 'not-a-number'],
    ['12+lunch', 'not-a-number'],
    ['1.5*1.5', 'not-a-number'],
    ['2*2*2', 'not-a-number'],
    ['*3', 'not-a-number'],
    ['12 + $3', 'other-currency'],
    ['8999999999999.99 + 1', 'too-large'],
  ])('refuses "%s" as %s', (text, reason) => {
    expect(parseMoneySum(text, 'EUR', { locale: 'en-IE' })).toMatchObject({ ok: false, reason });
  });

  const minor = fc.integer({ min: 0, max: 1_000_000_000 });
  const locale = fc.constantFrom('en-IE', 'en-US', 'de-DE', 'de-CH', 'fr-FR', 'en-IN', 'ar-EG', 'sv-SE');

  it('agrees with adding up, in any notation', () => {
    fc.assert(
      fc.property(minor, minor, minor, locale, (one, other, third, where) => {
        const [a, b, c] = [one, other, third].map((each) => formatMoney(each, 'EUR', where));
        const parsed = parseMoneySum(`${a} + ${b} - ${c}`, 'EUR', { locale: where });
        expect(parsed).toMatchObject({ ok: true, amountMinor: one + other - third });
      }),
    );
  });

  it('reads every amount as parseMoney does', () => {
    const text = fc.string({ unit: fc.constantFrom('1', '2', '0', '.', ',', '-', '(', ')', ' ', '€') });
    fc.assert(
      fc.property(text, locale, (written, where) => {
        const parsed = parseMoney(written, 'EUR', { locale: where });
        if (parsed.ok) expect(parseMoneySum(written, 'EUR', { locale: where })).toEqual(parsed);
      }),
    );
  });
});
