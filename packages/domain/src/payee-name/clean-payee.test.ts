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
    ['Hofer Dankt 0311 K2', 'Hofer'],
    ['HOFER DANKT  0311  K1   04.02. 08:15', 'Hofer'],
    ['RADLHOF      0007  K2   06.03. 12:08', 'Radlhof'],
    ['POS 41,07 AT K2 04.02. 08:15 EUROSPAR DANKT 3310', 'Eurospar'],
    ['POS          41,07 AT  K2   04.02. 08:15 EUROSPAR DANKT 3310 STOCKERAU 2000', 'Eurospar'],
    ['PØS           9,90 AT  K1   04.02. 17:28 SPAR DANKT 3312 STOCKERAU 2000', 'Spar'],
    ['POS           7,15 AT  K2   25.03. 10:40 LUMARA STOCKERAU 2000', 'Lumara'],
    ['POS          60,36 AT  K2   21.03. 09:05 AVANTI 8811/ STOCKERA STOCKERAU 2000', 'Avanti'],
    ['POS           8,94 AT  K2   18.03. 16:48 Holzmann Baumarkt GmbH Leobendorf 2100', 'Holzmann Baumarkt'],
    ['POS 1.208,00 EUR AT K2 04.02. 08:15 MÖBELHOF BAD HALL 4540', 'Möbelhof'],
    ['POS 80,00 AT K2 04.02. 08:15 HOTEL WIEN 1010', 'Hotel Wien'],
    ['BANKOMAT  04410031 K2   21.03. 11:50', 'Bankomat'],
    ['BANKOMAT  00000117 K2 UM 09:41', 'Bankomat'],
    ['INTERNET-Überweisung Elternverein', 'Elternverein'],
    ['INTERNET-Überweisung ', 'INTERNET-Überweisung'],
    ['Nordlicht Versicherung AG Hafenring 30 1010 Wien', 'Nordlicht Versicherung'],
    ['Fernsprech AG Karl Maier Allee 14 53113 Bonn Mobil', 'Fernsprech'],
    ['stromquelle.at     2000Stockerau', 'stromquelle.at'],
    ['ROSSMANN 3188//HAMBURG/DE 04.11. 12:33', 'Rossmann'],
    ['girocard 04.11. 18:22 ROSSMANN 3188', 'Rossmann'],
    ['ALDI SUED SAGT DANKE 120 044', 'Aldi Sued'],
    ['SHELL 5512 GRAZ AT', 'Shell'],
    ['Studio K2', 'Studio K2'],
    ['Bar am Ring', 'Bar am Ring'],
    ['Spar Gourmet', 'Spar Gourmet'],
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
      fc.property(
        fc.oneof(
          fc.constantFrom('REWE 12', 'POS 1 BILLA', 'Aldi GmbH', 'PAYPAL *X Y', 'Lunch'),
          fc
            .array(
              fc.constantFrom('POS', '9,90', 'AT', 'K2', '04.02.', '08:15', 'Adler', 'GmbH', 'DANKT', '2000'),
            )
            .map((words) => words.join(' ')),
        ),
        (text) => {
          expect(cleanPayee(cleanPayee(text))).toBe(cleanPayee(text));
        },
      ),
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
