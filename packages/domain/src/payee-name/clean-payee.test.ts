import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePayee } from '../payee/index';
import { cleanPayee } from './index';

describe("a bank's text as a payee", () => {
  it.each([
    ['REWE SAGT DANKE 4711//BERLIN/DE', 'Rewe'],
    ['PAYPAL *SPOTIFY', 'Spotify'],
    ['SumUp  *Café Müller GmbH 0042', 'Café Müller'],
    ['POS 1234 BILLA DANKT 0815', 'Billa'],
    ['HOFER KG', 'Hofer'],
    ['Stadtwerke München GmbH & Co. KG', 'Stadtwerke München'],
    ['DM DROGERIEMARKT', 'DM Drogeriemarkt'],
    ['H&M 0123', 'H&M'],
    ['BÄCKEREI AM TOR', 'Bäckerei am Tor'],
    ['AMAZON.DE*MK12X', 'Amazon.de'],
    ['BMW AG', 'BMW'],
    ['Lunch', 'Lunch'],
    ['café luise', 'café luise'],
    ['Night train to Vienna', 'Night train to Vienna'],
    ['7-Eleven', '7-Eleven'],
    ['4711', '4711'],
    ['DB', 'DB'],
    ['سوق الخضار', 'سوق الخضار'],
    ['', ''],
  ])('"%s" is "%s"', (text, name) => {
    expect(cleanPayee(text)).toBe(name);
  });

  it('is clean once cleaned', () => {
    fc.assert(
      fc.property(fc.constantFrom('REWE 12', 'POS 1 BILLA', 'Aldi GmbH', 'PAYPAL *X Y', 'Lunch'), (text) => {
        expect(cleanPayee(cleanPayee(text))).toBe(cleanPayee(text));
      }),
    );
  });

  it('never empties what names somebody', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanPayee(text) === '').toBe(text.trim() === '');
      }),
    );
  });

  it('still names the same', () => {
    for (const text of ['HOFER KG 4711', 'SumUp *Café Müller GmbH 0042', 'DM DROGERIEMARKT'])
      expect(normalisePayee(cleanPayee(text))).toBe(normalisePayee(text));
  });
});
