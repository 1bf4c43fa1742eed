import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmountText, toMinor } from './amount-text';
import { decimalMarkOf } from './decimal-mark';

function minorIn(text: string, mark: '.' | ',' | 'any' | null = null, digits = 2): number | null {
  const amount = readAmountText(text, mark);
  const minor = amount && toMinor(amount, digits);
  return minor === null || !amount
    ? null
    : amount.mark === 'minus' || amount.mark === 'debit'
      ? -minor
      : minor;
}

describe('an amount as banks write it', () => {
  test.each([
    ['12.50', 1250],
    ['-12,5', -1250],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['1 234,56', 123456],
    ['1\u00a0234,56', 123456],
    ['1\u202f234,56', 123456],
    ["1'234.50", 123450],
    ['1’234.50', 123450],
    ['1,25,000.00', 12500000],
    ['1,234', 123400],
    ['1.234', 123400],
    ['0.123', 12],
    ['1234.567', 123457],
    ['1.234.567', 123456700],
    ['12,50-', -1250],
    ['(12.50)', -1250],
    ['($1,200.00)', -120000],
    ['−12.50', -1250],
    ['- 12.50', -1250],
    ['+ £1,100.00', 110000],
    ['£1,183.23', 118323],
    ['-€ 3', -300],
    ['EUR -3,00', -300],
    ['1 234,56 Kč', 123456],
    ['-23,45 PLN', -2345],
    ['R$ 12,50', 1250],
    ['Rs. 500', 50000],
    ['kr. 99,50', 9950],
    ['12,-', 1200],
    ["1'000.-", 100000],
    ['.50', 50],
    ['12.', 1200],
    ['12.50 DR', -1250],
    ['12.50CR', 1250],
    ['="12.50"', 1250],
  ])('%s is %i hundredths', (text, minor) => {
    expect(minorIn(text)).toBe(minor);
  });

  test.each([
    '',
    '-',
    '.',
    'abc',
    '12 Jan 2024',
    '2024-01-02',
    '1e5',
    '12%',
    '1.2.3',
    '1,2,3',
    '12-34',
    '--5',
    '+-5',
    '(5',
    '1 2 3',
    '0x10',
    'EUR',
    '12 shops',
  ])('%j is no amount', (text) => {
    expect(readAmountText(text, null)).toBeNull();
  });

  test('a lone separator before three digits groups thousands, unless it is known to be decimal', () => {
    expect([minorIn('1.234', '.'), minorIn('1.234', ','), minorIn('-30.000', 'any')]).toEqual([
      123, 123400, -3000,
    ]);
  });

  test('the currency beside the amount is told', () => {
    expect(['€5', '5 zł', 'CHF 5', '$5', 'USD5'].map((text) => readAmountText(text, null)?.currency)).toEqual(
      ['EUR', 'PLN', 'CHF', null, 'USD'],
    );
  });
});

describe('minor units', () => {
  test.each([
    ['10.005', 2, 1001],
    ['10.0049', 2, 1000],
    ['115.8331', 2, 11583],
    ['8.850', 2, 885],
    ['99.5', 0, 100],
    ['1.2345', 3, 1235],
    ['7', 3, 7000],
  ])('%s with %i digits is %i: further digits are rounded half away from zero', (text, digits, minor) => {
    expect(minorIn(text, 'any', digits)).toBe(minor);
  });

  test('more than one transaction may hold is refused, leading zeros are not more', () => {
    expect([
      minorIn('99999999999999999'),
      minorIn('9000000000000.01'),
      minorIn('-00000000001500.0000', 'any'),
    ]).toEqual([null, null, -150000]);
  });

  test('every amount a bank could write is read back exactly', () => {
    const styles = [
      (whole: string, cents: string) => `${whole}.${cents}`,
      (whole: string, cents: string) => `${whole},${cents}`,
      (whole: string, cents: string) => `${groups(whole, ',')}.${cents}`,
      (whole: string, cents: string) => `${groups(whole, '.')},${cents}`,
      (whole: string, cents: string) => `${groups(whole, '\u00a0')},${cents} €`,
      (whole: string, cents: string) => `CHF ${groups(whole, '’')}.${cents}`,
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9e14 }),
        fc.boolean(),
        fc.nat(styles.length - 1),
        (size, isNegative, style) => {
          const digits = String(size).padStart(3, '0');
          const text = (styles[style] as (w: string, c: string) => string)(
            digits.slice(0, -2),
            digits.slice(-2),
          );
          expect(minorIn(isNegative ? `-${text}` : text)).toBe(isNegative ? -size : size);
        },
      ),
    );
  });
});

function groups(whole: string, mark: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, mark);
}

describe('the decimal mark of a column', () => {
  test.each([
    [['1.234', '5,20'], 2, ','],
    [['1,234', '5.20'], 2, '.'],
    [['1.234', '25'], 2, ','],
    [['1.234', '25'], 3, '.'],
    [['1.234.567'], 2, ','],
    [['12', '13'], 2, null],
  ] as const)('%j with %i minor digits: %s', (texts, digits, mark) => {
    expect(decimalMarkOf(texts, digits)).toBe(mark);
  });
});
