import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrderOf } from './date-order';
import { type DateOrder, dayOf, readDateText } from './day-text';

function dayIn(text: string, order: DateOrder = 'dmy'): string | null {
  const date = readDateText(text);
  return date && dayOf(date, order);
}

describe('a date as banks write it', () => {
  test.each([
    ['2024-02-09'],
    ['2024/2/9'],
    ['2024.02.09.'],
    ['20240209'],
    ['20240209103000'],
    ['2024-02-09T10:30:00Z'],
    ['2024-02-09 23:30:00.000+09:00'],
    ['2024-02-09-11.57.44.235044'],
    ['2024年2月9日'],
    ['09.02.2024'],
    ['9.2.24'],
    ['09/02/2024 10:30'],
    ['9/2/2024 5:30 PM'],
    ['09-02-24'],
    ["9/ 2'24"],
    ['09 Feb 2024'],
    ['9-Feb-2024'],
    ['09FEB2024'],
    ['Feb 9, 2024'],
    ['February 9th, 2024'],
    ['Fri, 9 Feb 2024'],
    ['9. Februar 2024'],
    ['9 févr. 2024'],
    ['9 de febrero de 2024'],
    ['9 lutego 2024'],
    ['9 ianuarie 2024', '2024-01-09'],
    ['09022024'],
    ['"2024-02-09"'],
  ])('%s', (text, day = '2024-02-09') => {
    expect(dayIn(text)).toBe(day);
  });

  test.each([
    '',
    'Pending',
    '31.02.2024',
    '2023-02-29',
    '00.01.2024',
    '2024-13-01',
    '12.50',
    '1234567',
    '99/99/2024',
    '1/2',
    '9 Foo 2024',
    '2024-01-02abc',
    'DE89 3704',
  ])('%j is no day', (text) => {
    expect(dayIn(text)).toBeNull();
  });

  test('years of two digits are 1970 to 2069', () => {
    expect([dayIn('01.01.69'), dayIn('01.01.70'), dayIn("1/ 1'00")]).toEqual([
      '2069-01-01',
      '1970-01-01',
      '2000-01-01',
    ]);
  });
});

describe('the order of a whole column', () => {
  test.each([
    [['03/04/2024', '25/04/2024'], 'EUR', 'dmy'],
    [['03/04/2024', '04/25/2024'], 'EUR', 'mdy'],
    [['03/04/2024', '03/05/2024', '03/06/2024'], 'EUR', 'mdy'],
    [['03/04/2024', '04/04/2024', '05/04/2024'], 'USD', 'dmy'],
    [['03/04/2024'], 'USD', 'mdy'],
    [['03/04/2024'], 'AUD', 'dmy'],
    [['2024-04-03'], 'USD', 'ymd'],
  ] as const)('%j in %s is %s', (texts, currency, order) => {
    expect(dateOrderOf(texts.map(readDateText), currency)).toBe(order);
  });

  test('any run of statement days is read back in either order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom('dmy', 'mdy' as DateOrder),
        (start, order) => {
          const days = Array.from({ length: 40 }, (_, index) =>
            new Date((start + index * 2) * 86_400_000).toISOString().slice(0, 10),
          );
          const texts = days.map((day) => {
            const [year, month, date] = day.split('-');
            return order === 'dmy' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
          });
          const found = dateOrderOf(texts.map(readDateText), 'EUR');
          expect(texts.map((text) => dayIn(text, found))).toEqual(days);
        },
      ),
    );
  });
});
