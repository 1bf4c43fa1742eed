import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index';
import { parseDay } from './index';

// A Monday.
const today = '2026-11-30';
const german = { locale: 'de-DE', languages: [] };

describe('parseDay', () => {
  it.each<[string, string, string]>([
    ['today', 'en-IE', '2026-11-30'],
    ['Yesterday', 'en-IE', '2026-11-29'],
    ['gestern', 'de-DE', '2026-11-29'],
    ['vorgestern', 'de-DE', '2026-11-28'],
    ['today', 'de-DE', '2026-11-30'],
    ['3', 'en-IE', '2026-11-03'],
    ['3.', 'de-DE', '2026-11-03'],
    ['31', 'en-IE', '2026-11-30'],
    ['3.11', 'de-DE', '2026-11-03'],
    ['3.11.', 'de-DE', '2026-11-03'],
    ['3/11', 'en-IE', '2026-11-03'],
    ['3/11', 'en-US', '2027-03-11'],
    ['11/3', 'en-US', '2026-11-03'],
    ['25/12', 'en-US', '2026-12-25'],
    ['12/25', 'en-IE', '2026-12-25'],
    ['2.1', 'de-DE', '2027-01-02'],
    ['3.11.26', 'de-DE', '2026-11-03'],
    ['3.11.99', 'de-DE', '1999-11-03'],
    ['3-11-2025', 'en-IE', '2025-11-03'],
    ['3 11 2025', 'en-IE', '2025-11-03'],
    ['2025-11-03', 'en-US', '2025-11-03'],
    ['2025/11/3', 'ja-JP', '2025-11-03'],
    ['2025. 11. 3.', 'hu-HU', '2025-11-03'],
    ['3 nov', 'en-IE', '2026-11-03'],
    ['nov 3', 'en-US', '2026-11-03'],
    ['3. November 2025', 'de-DE', '2025-11-03'],
    ['mon', 'en-IE', '2026-11-30'],
    ['Sunday', 'en-IE', '2026-11-29'],
    ['di', 'de-DE', '2026-11-24'],
    ['am Sonntag', 'de-DE', '2026-11-29'],
    ['letzten Montag', 'de-DE', '2026-11-23'],
    ['on sunday', 'en-IE', '2026-11-29'],
    ['29.2', 'de-DE', '2028-02-29'],
  ])('reads "%s" in %s as %s', (text, locale, day) => {
    expect(parseDay(text, today, { locale, languages: [] })).toBe(day);
  });

  it.each([
    '',
    ' ',
    '0',
    '32',
    '45',
    '31.11.2026',
    '29.2.2026',
    '2026-13-01',
    '3.11.123',
    'lunch',
    '3 nov lunch',
  ])('reads no day in "%s"', (text) => {
    expect(parseDay(text, today, german)).toBeNull();
  });

  it('knows the words of the app beside those of the household', () => {
    const style = { locale: 'en-IE', languages: ['de'] };
    expect(['gestern', 'yesterday'].map((text) => parseDay(text, today, style))).toEqual([
      '2026-11-29',
      '2026-11-29',
    ]);
  });

  it('reads back what a locale writes', () => {
    const locales = [
      'en-IE',
      'en-US',
      'de-DE',
      'fr-CA',
      'nl-NL',
      'sv-SE',
      'hu-HU',
      'cs-CZ',
      'ja-JP',
      'ar-EG',
      'fa-IR',
    ];
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom(...locales), (away, locale) => {
        const day = addDays(today, away);
        const written = new Intl.DateTimeFormat(locale, {
          timeZone: 'UTC',
          calendar: 'gregory',
          day: '2-digit',
          month: '2-digit',
          year: 'numeric',
        }).format(new Date(`${day}T00:00:00Z`));
        expect(parseDay(written, today, { locale, languages: [] })).toBe(day);
      }),
    );
  });
});
