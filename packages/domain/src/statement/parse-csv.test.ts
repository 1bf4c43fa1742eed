import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvMapping, readCsvMapping } from './csv-mapping';
import { readCsvRecords } from './csv-records';
import { parseStatement } from './parse-statement';
import type { ParsedStatement } from './statement';

function parse(
  text: string,
  csvMapping: CsvMapping | null = null,
  fallbackCurrency = 'EUR',
): ParsedStatement {
  const result = parseStatement(new TextEncoder().encode(text), { fallbackCurrency, csvMapping });
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result.statement;
}

function rowsOf(text: string, csvMapping: CsvMapping | null = null): [string, number, string, string][] {
  return parse(text, csvMapping).accounts.flatMap(({ rows }) =>
    rows.map((row): [string, number, string, string] => [row.on, row.amountMinor, row.payee, row.note]),
  );
}

describe('records', () => {
  function cells(text: string): string[][] {
    const read = readCsvRecords(text, ',');
    return read.ok ? read.records.map((record) => record.cells) : [[read.reason]];
  }

  test.each([
    ['plain', 'a,b,c', [['a', 'b', 'c']]],
    ['quoted', '"a","b, c",d', [['a', 'b, c', 'd']]],
    ['quotes doubled', '"say ""hi""",b', [['say "hi"', 'b']]],
    ['quotes not doubled', '"say "hi" now",b', [['say "hi" now', 'b']]],
    ['quotes in an unquoted field', 'it 5" long,b', [['it 5" long', 'b']]],
    [
      'a line end inside quotes',
      '"a\nb",c\nd,e',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['blanks around quotes', 'a, "b" ,c', [['a', 'b', 'c']]],
    ['empty cells', ',,\n"",x,', [['', 'x', '']]],
    [
      'blank lines',
      'a,b\n\n\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote that never closes ends with its line',
      '"a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote that the next line’s first field would close',
      '"a,b\n"c","d"',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['an opening quote that was lost', 'a","b"', [['a', 'b']]],
    ['headings that mean something to JavaScript', '__proto__,constructor', [['__proto__', 'constructor']]],
  ])('%s', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test('the line of each record counts the line ends inside quotes', () => {
    const read = readCsvRecords('a\n"b\nc"\n\nd', ',');
    expect(read.ok && read.records.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test('any table is read back from its quoted form', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab1 ,;"\n\té') });
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(table, (rows) => {
        const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
        // A field that ends its line before a quote at the next line's start is what an unclosed quote looks like.
        fc.pre(filled.every((row) => row.every((text) => !/\n(?:.*,)?"/.test(text))));
        const text = filled
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(cells(text)).toEqual(filled);
      }),
    );
  });
});

describe('the mapping', () => {
  const text = 'Some bank\nDatum;Text;Betrag\n03.04.2024;Brot;-3,50\n25.04.2024;Lohn;1.000,00\n';

  test('says how the file was read, and survives JSON', () => {
    const { csvMapping } = parse(text);
    expect(csvMapping).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      header: ['Datum', 'Text', 'Betrag'],
      skipRecords: 2,
      columns: { date: 0, amount: 2, payee: [1] },
      dateOrder: 'dmy',
      decimalMark: ',',
      amountSign: 'as-written',
    });
    expect(readCsvMapping(JSON.parse(JSON.stringify(csvMapping)))).toEqual(csvMapping);
  });

  test('given back, it decides what the next file leaves open, wherever its heading is', () => {
    const { csvMapping } = parse(text);
    const next = 'Some bank\nExported 1.5.2024\n\nDatum;Text;Betrag\n03.04.2024;Brot;-1.234';
    expect(rowsOf(next, csvMapping)).toEqual([['2024-04-03', -123400, 'Brot', '']]);
  });

  test('changed by the user, it is obeyed', () => {
    const { csvMapping } = parse('Date,Text,Amount\n03/04/2024,Tea,5.00');
    const changed = readCsvMapping({ ...csvMapping, dateOrder: 'mdy', amountSign: 'reversed' });
    expect(rowsOf('Date,Text,Amount\n03/04/2024,Tea,5.00', changed)).toEqual([
      ['2024-03-04', -500, 'Tea', ''],
    ]);
  });

  test('its guess at the order of dates yields to proof', () => {
    const { csvMapping } = parse('Date,Text,Amount\n03/04/2024,Tea,-5.00', null, 'USD');
    expect(csvMapping?.dateOrder).toBe('mdy');
    expect(rowsOf('Date,Text,Amount\n25/04/2024,Tea,-5.00', csvMapping)).toEqual([
      ['2024-04-25', -500, 'Tea', ''],
    ]);
  });

  test('of another bank, it is left aside', () => {
    expect(rowsOf('Date,Amount,Description\n2024-04-03,-3.50,Bread', parse(text).csvMapping)).toEqual([
      ['2024-04-03', -350, 'Bread', ''],
    ]);
  });

  test.each([
    null,
    7,
    'x',
    [],
    {},
    { columns: {} },
    { columns: { date: -1, amount: 1 } },
    { columns: { date: 0, amount: 1e9 } },
    { columns: { date: 0, amount: 1 }, encoding: 'klingon' },
  ])('%j is no mapping', (value) => {
    expect(readCsvMapping(value)).toBeNull();
  });

  test('hostile property names in it have no effect', () => {
    const { csvMapping } = parse(text);
    const hostile = JSON.parse(
      JSON.stringify(csvMapping).replace('{', '{"__proto__":{"polluted":true},"constructor":1,'),
    );
    expect(readCsvMapping(hostile)).toEqual(csvMapping);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('rows', () => {
  const header = 'Date,Description,Amount,Status\n';

  test.each([
    ['2024-01-05,Tea,-5.00,Pending', []],
    ['2024-01-05,Tea,-5.00,Declined', ['2 not-booked']],
    ['Pending,Tea,-5.00,', ['2 bad-date']],
    ['2024-01-35,Tea,-5.00,', ['2 bad-date']],
    [',Tea,-5.00,', ['2 no-date']],
    ['2024-01-05,Tea,five,', ['2 bad-amount']],
    ['2024-01-05,Tea,,', ['2 no-amount']],
    ['2024-01-05,Tea,0.00,', ['2 zero-amount']],
    ['2024-01-05,Tea,99999999999999999.00,', ['2 amount-too-large']],
    ['Total,,,', ['2 not-a-transaction']],
    ['2024-01-05,Opening balance,100.00,', ['2 not-a-transaction']],
    ['Date,Description,Amount,Status', []],
  ])('%s gives %j', (row, expected) => {
    const { badRows } = parse(
      `${header}${row}\n2024-01-06,Salt,-1.00,Booked\n2024-01-07,Rice,-2.00,Booked\n2024-01-08,Oil,-3.00,Booked`,
    );
    expect(badRows.map(({ line, reason }) => `${line} ${reason}`)).toEqual(expected);
  });

  test('without a status column the word Pending in place of the date is understood', () => {
    expect(parse('Date,Description,Amount\nPending,Tea,-5.00\n2024-01-06,Salt,-1.00').badRows).toMatchObject([
      { line: 2, reason: 'pending-without-date' },
    ]);
  });

  test('a row of text alone continues the one above', () => {
    expect(
      rowsOf('Date,Description,Amount\n2024-01-05,Purchase,-5.00\n,Tea house,\n2024-01-06,Salt,-1.00'),
    ).toEqual([
      ['2024-01-05', -500, 'Purchase Tea house', ''],
      ['2024-01-06', -100, 'Salt', ''],
    ]);
  });

  test('an unclosed quote costs its own row at most, and is told where it does', () => {
    const { badRows, accounts } = parse(
      'Date,Description,Amount\n2024-01-05,"Tea,-5.00\n2024-01-06,"Salt",-1.00\n2024-01-07,"Rice\n2024-01-08,"Oil",-3.00',
    );
    expect(accounts[0]?.rows.map(({ payee, amountMinor }) => [payee, amountMinor])).toEqual([
      ['Tea', -500],
      ['Salt', -100],
      ['Oil', -300],
    ]);
    expect(badRows).toMatchObject([{ line: 4, reason: 'unclosed-quote' }]);
  });

  test('a column of several own accounts makes several accounts, each with its closing balance', () => {
    const text =
      'Auftragskonto;Buchungstag;Verwendungszweck;Betrag;Saldo\nDE1;01.01.24;a;-1,00;9,00\nDE2;01.01.24;b;-2,00;8,00\nDE1;02.01.24;c;-3,00;6,00';
    expect(
      parse(text).accounts.map(({ accountNumber, rows, closingBalanceMinor }) => [
        accountNumber,
        rows.length,
        closingBalanceMinor,
      ]),
    ).toEqual([
      ['DE1', 2, 600],
      ['DE2', 1, 800],
    ]);
  });

  test('control characters and invisible marks never reach a payee', () => {
    expect(rowsOf('Date,Description,Amount\n2024-01-05,"T\u0000e\u202ea\u200b\t house",-5.00')[0]?.[2]).toBe(
      'T ea house',
    );
  });

  test('the sign of balances decides where amounts carry none that fits', () => {
    const text =
      'Date,Description,Amount,Balance\n2024-01-01,a,10.00,90.00\n2024-01-02,b,-40.00,130.00\n2024-01-03,c,5.00,125.00';
    expect(rowsOf(text).map(([, amount]) => amount)).toEqual([-1000, 4000, -500]);
  });

  test('without headings the balances tell which column is money out', () => {
    const text = '01/19/2024,Shop,,54.20,945.80\n01/18/2024,Pay,1000.00,,1000.00\n01/17/2024,Bar,,40.00,0.00';
    expect(rowsOf(text).map(([, amount]) => amount)).toEqual([-5420, 100000, -4000]);
  });

  test.each([
    ['a card between two payments', ['Cafe', 'Shop', 'Cinema'], [-1000, -1100, -1200]],
    ['a row of income among them', ['Cafe', 'Salary', 'Cinema'], [1000, 1100, 1200]],
    ['too few to tell', ['Cafe', 'Shop'], [1000, 1100]],
  ])('amounts without any sign: %s', (_, payees, amounts) => {
    const lines = payees.map((payee, index) => `2024-01-0${index + 1},${payee},1${index}.00`);
    expect(rowsOf(`Date,Description,Amount\n${lines.join('\n')}`).map(([, amount]) => amount)).toEqual(
      amounts,
    );
  });

  test.each([
    ['ascending', ['2024-01-01,a,-10.00,90.00', '2024-01-02,b,-40.00,50.00'], 5000, '2024-01-02'],
    ['descending', ['2024-01-02,b,-40.00,50.00', '2024-01-01,a,-10.00,90.00'], 5000, '2024-01-02'],
    [
      'descending within one day',
      ['2024-01-01,b,-40.00,50.00', '2024-01-01,a,-10.00,90.00'],
      5000,
      '2024-01-01',
    ],
  ])('the closing balance of an %s file is the last in time', (_, lines, minor, day) => {
    expect(parse(`Date,Description,Amount,Balance\n${lines.join('\n')}`).accounts[0]).toMatchObject({
      closingBalanceMinor: minor,
      closingOn: day,
    });
  });
});

test('lines that were quoted whole are read as the table inside them', () => {
  expect(rowsOf('"Date,Payee,Amount"\n"2024-01-05,""Tea, hot"",-5.00"\n"2024-01-06,Salt,-1.00"')).toEqual([
    ['2024-01-05', -500, 'Tea, hot', ''],
    ['2024-01-06', -100, 'Salt', ''],
  ]);
});

test.each([['Algsaldo'], ['Saldo Anterior'], ['Balance brought forward'], ['Kontostand am 01.01.']])(
  '%s is no transaction',
  (text) => {
    const rows = ['2024-01-05,Tea,-5.00', '2024-01-06,Salt,-1.00'].join('\n');
    expect(parse(`Date,Description,Amount\n2024-01-01,${text},100.00\n${rows}`).badRows).toMatchObject([
      { line: 2, reason: 'not-a-transaction' },
    ]);
  },
);

test('a table without dates or amounts is refused as such', () => {
  const result = parseStatement(new TextEncoder().encode('Name;Town\nAnn;Ghent\nBob;Riga'), {
    fallbackCurrency: 'EUR',
  });
  expect(result).toEqual({ ok: false, reason: 'columns-not-found', detail: 'Name | Town' });
});

describe('what is rendered as a bank would is read back', () => {
  const styles = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    decimal: fc.constantFrom('.', ','),
    date: fc.constantFrom('ymd', 'dmy', 'mdy', 'compact'),
    columns: fc.constantFrom('signed', 'pair', 'indicator'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    header: fc.boolean(),
  });
  const row = fc.record({
    gap: fc.integer({ min: 0, max: 9 }),
    minor: fc.integer({ min: -5_000_000, max: 5_000_000 }).filter((minor) => minor !== 0),
    payee: fc.constantFrom('Grüner Markt', 'Shop, "The" Best', 'Zoë; Söhne', 'Café 24', 'Łąka'),
  });

  test('in any style', () => {
    fc.assert(
      fc.property(styles, fc.array(row, { minLength: 25, maxLength: 40 }), (style, rows) => {
        let day = 19_700;
        const lines = rows.map(({ gap, minor, payee }) => {
          day += gap;
          return { on: new Date(day * 86_400_000).toISOString().slice(0, 10), minor, payee };
        });
        // A heading is needed to tell which of two columns is which; headless files are signed.
        const columns = style.header ? style.columns : 'signed';
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const table = lines.map(({ on, minor, payee }) => [
          dateIn(on, style.date),
          payee,
          ...moneyIn(minor, columns, style.decimal),
        ]);
        const headings = {
          signed: ['Amount'],
          pair: ['Debit', 'Credit'],
          indicator: ['Amount', 'Debit/Credit'],
        }[columns];
        if (style.header) table.unshift(['Date', 'Description', ...headings]);
        const text = table.map((cells) => cells.map(quoted).join(style.delimiter)).join(style.lineEnd);
        expect(rowsOf(text)).toEqual(lines.map(({ on, minor, payee }) => [on, minor, payee, '']));
      }),
    );
  });
});

function dateIn(on: string, style: string): string {
  const [year, month, day] = on.split('-');
  if (style === 'dmy') return `${day}.${month}.${year}`;
  if (style === 'mdy') return `${month}/${day}/${year}`;
  return style === 'compact' ? `${year}${month}${day}` : on;
}

function moneyIn(minor: number, columns: string, decimal: string): string[] {
  const digits = String(Math.abs(minor)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, decimal === '.' ? ',' : '.');
  const size = `${whole}${decimal}${digits.slice(-2)}`;
  if (columns === 'pair') return minor < 0 ? [size, ''] : ['', size];
  if (columns === 'indicator') return [size, minor < 0 ? 'DBIT' : 'CRDT'];
  return [minor < 0 ? `-${size}` : size];
}
