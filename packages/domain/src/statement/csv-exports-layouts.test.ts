import { describe, expect, test } from 'vitest';
import { type CsvExport, readExport } from './read-export.testing';

const exports: CsvExport[] = [
  {
    bank: 'yen: no decimals, Japanese headings',
    currency: 'JPY',
    text: `日付,摘要,お支払金額,お預り金額,残高
2024/01/22,スーパー,"1,280",,"98,720"
2024/01/20,給料,,"100,000","100,000"`,
    rows: [
      ['2024-01-22', -1280, 'スーパー'],
      ['2024-01-20', 100000, '給料'],
    ],
  },
  {
    bank: 'days written 22012024',
    currency: 'EUR',
    text: `Datum;Omschrijving;Bedrag
22012024;Winkel;-12,50
20012024;Loon;1000,00`,
    rows: [
      ['2024-01-22', -1250, 'Winkel'],
      ['2024-01-20', 100000, 'Loon'],
    ],
  },
  {
    bank: 'month first, shown by the smaller steps between rows',
    currency: 'USD',
    text: `Date,Description,Amount
03/04/2024,a,-1.00
03/05/2024,b,-2.00
03/07/2024,c,-3.00`,
    rows: [
      ['2024-03-04', -100, 'a'],
      ['2024-03-05', -200, 'b'],
      ['2024-03-07', -300, 'c'],
    ],
  },
  {
    bank: 'day first, shown by the smaller steps between rows',
    currency: 'USD',
    text: `Date,Description,Amount
03/04/2024,a,-1.00
05/04/2024,b,-2.00
07/04/2024,c,-3.00`,
    rows: [
      ['2024-04-03', -100, 'a'],
      ['2024-04-05', -200, 'b'],
      ['2024-04-07', -300, 'c'],
    ],
  },
  {
    bank: 'thousands without any decimals',
    currency: 'EUR',
    text: `Date;Text;Betrag
2024-01-02;a;-1.234
2024-01-03;b;2.500
2024-01-03;b;25`,
    rows: [
      ['2024-01-02', -123400, 'a'],
      ['2024-01-03', 250000, 'b'],
      ['2024-01-03', 2500, 'b'],
    ],
  },
  {
    bank: 'times of day behind the dates',
    currency: 'USD',
    text: `Date,Description,Amount
1/22/2024 5:30 PM,Uber,-12.50
1/23/2024 9:30 AM,Lyft,-10.00`,
    rows: [
      ['2024-01-22', -1250, 'Uber'],
      ['2024-01-23', -1000, 'Lyft'],
    ],
  },
  {
    bank: 'headings in no known word',
    currency: 'EUR',
    text: `Wann;Was;Wieviel
22.01.2024;Brot;-3,50
23.01.2024;Milch;-1,20`,
    rows: [
      ['2024-01-22', -350, 'Brot'],
      ['2024-01-23', -120, 'Milch'],
    ],
  },
];

describe('layouts without a bank’s name, read without any hint', () => {
  test.each(exports)('$bank', (given) => {
    expect(readExport(given)).toEqual({ rows: given.rows, bad: given.bad ?? [] });
  });
});
