import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanPayee } from '../payee-name/index';
import { payeeKey } from './index';

const shops = [
  'Hofer',
  'Spar',
  'Eurospar',
  'Interspar',
  'Spar Gourmet',
  'Billa',
  'Billa Plus',
  'Lidl',
  'Penny',
  'Aldi Süd',
  'Aldi Nord',
  'Rewe',
  'Edeka',
  'Rossmann',
  'Müller',
  'BIPA',
  'DM Drogeriemarkt',
  'Hornbach Baumarkt',
  'Shell',
  'OMV',
  'Avanti',
  'Café Luise',
  'Hotel Adler',
  'Wiener Linien',
];
/** As tills, terminals and banks write a shop. */
const writings: ((shop: string) => string)[] = [
  (shop) => shop,
  (shop) => `${shop.toUpperCase()} DANKT  0311  K1   04.02. 08:15`,
  (shop) => `${shop.toUpperCase()}    0311  K2   04.02. 08:15`,
  (shop) => `POS          41,07 AT  K3   04.02. 08:15 ${shop.toUpperCase()} DANKT 3310 STOCKERAU 2000`,
  (shop) => `POS           1,20 AT  K3   14.12. 18:59 ${shop.toUpperCase()} BAD HALL 4540`,
  (shop) => `${shop.toUpperCase()} SAGT DANKE 120 044//ULM/DE`,
  (shop) => `${shop} GmbH Musterstraße 4 1020 Wien`,
  (shop) => `${shop.toUpperCase()} 5512 GRAZ AT`,
];

it('is one for all writings of a shop, and another for each shop', () => {
  const writing = fc.constantFrom(...writings);
  const shop = fc.constantFrom(...shops);
  fc.assert(
    fc.property(shop, shop, writing, writing, (one, other, write, writeOther) => {
      expect(payeeKey(write(one)) === payeeKey(writeOther(other))).toBe(one === other);
    }),
    { numRuns: 2000 },
  );
});

it('is that of the clean name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(payeeKey(cleanPayee(text))).toBe(payeeKey(text));
    }),
  );
});
