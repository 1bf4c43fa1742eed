import { expect, test } from 'vitest';
import { readCsvMapping } from './csv-mapping';
import { sampleCsv } from './csv-sample';
import { parseStatement } from './parse-statement';

const encode = (text: string) => new TextEncoder().encode(text);

test('a table whose columns mean nothing known shows its heading and first rows', () => {
  const sample = sampleCsv(encode('Alpha;Beta;Gamma\nx;y;z\nu;v;w\n'), null);
  expect(sample).toMatchObject({
    header: ['Alpha', 'Beta', 'Gamma'],
    rows: [
      ['x', 'y', 'z'],
      ['u', 'v', 'w'],
    ],
    draft: { delimiter: ';', skipRecords: 1, columns: { date: null, amount: null } },
  });
});

test('columns chosen by hand on a draft read the file', () => {
  const file = encode('When it was;Where;How much\n2026.11.02;Shop;about 3,00\n2026.11.03;Kiosk;4,00\n');
  const { draft } = sampleCsv(file, null)!;
  const mapping = readCsvMapping({
    ...draft,
    dateOrder: 'ymd',
    columns: { ...draft.columns, date: 0, amount: 2, payee: [1] },
  });
  const read = parseStatement(file, { csvMapping: mapping, fallbackCurrency: 'EUR' });
  expect(read.ok && read.statement.accounts[0]?.rows.map(({ on, payee }) => [on, payee])).toEqual([
    ['2026-11-03', 'Kiosk'],
  ]);
});

test('with a mapping, the sample begins where the table does', () => {
  const file = encode('My bank\n\nDate,Payee,Amount\n2026-11-02,Shop,-1.00\n');
  const read = parseStatement(file, { fallbackCurrency: 'EUR' });
  const mapping = read.ok ? read.statement.csvMapping : null;
  expect(sampleCsv(file, mapping)).toMatchObject({
    header: ['Date', 'Payee', 'Amount'],
    rows: [['2026-11-02', 'Shop', '-1.00']],
  });
});

test.each([
  ['a letter', 'Dear bank,\nplease send me my statement.\nYours, Ada\n'],
  ['one line', 'a,b,c,d\n'],
  ['a heading alone', 'Date,Payee,Amount\n'],
  ['nothing', ''],
])('%s is no table to choose columns of', (_name, text) => {
  expect(sampleCsv(encode(text), null)).toBeNull();
});

test('a hostile table is cut to what can be shown', () => {
  const line = Array.from({ length: 150 }, () => 'x'.repeat(200)).join(';');
  const sample = sampleCsv(encode(`${line}\n${line}\n${line}\n`), null);
  for (const row of sample?.rows ?? []) {
    expect(row.length).toBeLessThanOrEqual(64);
    for (const cell of row) expect(cell.length).toBeLessThanOrEqual(80);
  }
  expect(sample?.rows).toHaveLength(2);
});
