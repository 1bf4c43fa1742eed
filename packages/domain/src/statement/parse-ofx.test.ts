import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStatement } from './parse-statement';
import type { ParsedStatement, StatementRow } from './statement';

function parse(text: string, fileName = 'a.ofx'): ParsedStatement {
  const result = parseStatement(new TextEncoder().encode(text), { fallbackCurrency: 'EUR', fileName });
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result.statement;
}

const head = `OFXHEADER:100
DATA:OFXSGML
VERSION:102
ENCODING:USASCII
CHARSET:1252

`;

function sgml(
  transactions: string,
  account = '<BANKACCTFROM><BANKID>1<ACCTID>00-77<ACCTTYPE>CHECKING</BANKACCTFROM>',
): string {
  return `${head}<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS></SONRS></SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD${account}<BANKTRANLIST>${transactions}</BANKTRANLIST><LEDGERBAL><BALAMT>-12.30<DTASOF>20240131</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
}

function firstRow(text: string): StatementRow {
  const row = parse(text).accounts[0]?.rows[0];
  if (!row) throw new Error('no row');
  return row;
}

const plain =
  '<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240105120000[-5:EST]<TRNAMT>-4.50<FITID>F1<NAME>Corner Cafe<MEMO>two teas</STMTTRN>';
const expected = {
  on: '2024-01-05',
  amountMinor: -450,
  currency: 'USD',
  payee: 'Corner Cafe',
  note: 'two teas',
  bankId: 'F1',
  status: 'posted',
};

describe('one transaction, written as SGML or XML', () => {
  test.each([
    ['on one line', sgml(plain)],
    ['an element per line', sgml(plain.replaceAll('<', '\n  <'))],
    ['with Windows line ends', sgml(plain.replaceAll('<', '\n\t<')).replaceAll('\n', '\r\n')],
    [
      'with end tags',
      sgml(
        '<STMTTRN><TRNTYPE>DEBIT</TRNTYPE><DTPOSTED>20240105</DTPOSTED><TRNAMT>-4.50</TRNAMT><FITID>F1</FITID><NAME>Corner Cafe</NAME><MEMO>two teas</MEMO></STMTTRN>',
      ),
    ],
    ['without its own end tag', sgml(plain.replace('</STMTTRN>', ''))],
    ['with empty elements left open', sgml(plain.replace('<NAME>', '<CHECKNUM>\n<SIC>\n<NAME>'))],
    ['with an end tag of another name', sgml(plain.replace('<FITID>', '<DTUSER>20240104</DTPOSTED><FITID>'))],
    ['in small letters', sgml(plain).replace(/<[^>]+>/g, (tag) => tag.toLowerCase())],
    ['without a heading', sgml(plain).slice(head.length)],
    [
      'as OFX 2 with an XML declaration',
      `<?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="211"?>${sgml(plain)
        .slice(head.length)
        .replace(/<([A-Z.]+)>([^<]+)/g, '<$1>$2</$1>')}`,
    ],
  ])('%s', (_, text) => {
    const { line, ...row } = firstRow(text);
    expect(row).toEqual(expected);
    expect(line).toBeGreaterThan(0);
  });
});

describe('fields', () => {
  test.each([
    ['a decimal comma', '<TRNAMT>-1234,56', -123456],
    ['three decimals', '<TRNAMT>-30.000', -3000],
    ['leading zeros and a plus', '<TRNAMT>+00000000000115.8331', 11583],
    ['groups', '<TRNAMT>-1,234.56', -123456],
    ['no zero before the point', '<TRNAMT>-.50', -50],
  ])('an amount with %s', (_, amount, minor) => {
    expect(firstRow(sgml(plain.replace('<TRNAMT>-4.50', amount))).amountMinor).toBe(minor);
  });

  test.each([
    ['20240105', '2024-01-05'],
    ['20240105235959.999[+12:NZT]', '2024-01-05'],
    ['20240105000000[-11]', '2024-01-05'],
    ['2024-01-05', '2024-01-05'],
  ])('the day of %s is the one written', (date, day) => {
    expect(firstRow(sgml(plain.replace('20240105120000[-5:EST]', date))).on).toBe(day);
  });

  test.each([
    ['an entity', '<NAME>Salt &amp; Pepper', 'Salt & Pepper'],
    ['a bare ampersand', '<NAME>Salt & Pepper', 'Salt & Pepper'],
    ['an entity escaped twice', '<NAME>&amp;lt;Salt&amp;gt;', '<Salt>'],
    ['CDATA', '<NAME><![CDATA[Salt <&> Pepper]]>', 'Salt <&> Pepper'],
    ['a bracket that is no tag', '<NAME>5 < 6', '5 < 6'],
    ['the payee in an aggregate', '<PAYEE><NAME>Salt<ADDR1>Sea 1</PAYEE>', 'Salt'],
    ['the memo only', '', 'two teas'],
    ['a number in place of a name', '<NAME>000123456', 'two teas'],
  ])('the payee from %s', (_, name, payee) => {
    expect(firstRow(sgml(plain.replace('<NAME>Corner Cafe', name))).payee).toBe(payee);
  });

  test('the currency of a converted row is its own', () => {
    const row = plain.replace('</STMTTRN>', '<CURRENCY><CURRATE>0.9<CURSYM>EUR</CURRENCY></STMTTRN>');
    expect(firstRow(sgml(row)).currency).toBe('EUR');
  });

  test('an id shared by different transactions is none, one repeated with its transaction stays', () => {
    const other = plain.replace('-4.50', '-9.99');
    const ids = (text: string) => parse(sgml(text)).accounts[0]?.rows.map(({ bankId }) => bankId);
    expect([ids(plain + other), ids(plain + plain)]).toEqual([
      [null, null],
      ['F1', 'F1'],
    ]);
  });

  test('amounts without signs are signed by their type, where both kinds occur', () => {
    const unsigned = plain.replace('-4.50', '4.50');
    const credit = unsigned.replace('DEBIT', 'CREDIT').replace('F1', 'F2');
    const amounts = (text: string) =>
      parse(sgml(text)).accounts[0]?.rows.map(({ amountMinor }) => amountMinor);
    expect([amounts(unsigned + credit), amounts(unsigned)]).toEqual([[-450, 450], [450]]);
  });
});

test.each([
  ['no date', plain.replace('<DTPOSTED>20240105120000[-5:EST]', ''), 'no-date'],
  ['an empty date', plain.replace('20240105120000[-5:EST]', ''), 'no-date'],
  ['an impossible date', plain.replace('20240105', '20240231'), 'bad-date'],
  ['no amount', plain.replace('<TRNAMT>-4.50', ''), 'no-amount'],
  ['words for an amount', plain.replace('-4.50', 'much'), 'bad-amount'],
  ['nothing moved', plain.replace('-4.50', '0.00'), 'zero-amount'],
  ['more than fits', plain.replace('-4.50', '-99999999999999.00'), 'amount-too-large'],
])('a transaction with %s is told, and stops nothing', (_, broken, reason) => {
  const statement = parse(sgml(broken + plain));
  expect(statement.badRows.map((row) => row.reason)).toEqual([reason]);
  expect(statement.accounts[0]?.rows).toHaveLength(1);
});

describe('accounts', () => {
  test('the account, its currency and its closing balance are read', () => {
    const { rows, ...account } = parse(sgml(plain)).accounts[0] ?? { rows: [] };
    expect(account).toEqual({
      accountNumber: '00-77',
      bankCode: '1',
      currency: 'USD',
      closingBalanceMinor: -1230,
      closingOn: '2024-01-31',
    });
    expect(rows).toHaveLength(1);
  });

  test('several accounts stay apart, statements of one are joined', () => {
    const body = sgml(plain).slice(head.length);
    const card = body
      .replaceAll('BANKACCTFROM', 'CCACCTFROM')
      .replaceAll('STMTRS>', 'CCSTMTRS>')
      .replace('00-77', '4111');
    const { accounts } = parse(head + body + card + body.replace('F1', 'F9'));
    expect(accounts.map(({ accountNumber, rows }) => [accountNumber, rows.length])).toEqual([
      ['00-77', 2],
      ['4111', 1],
    ]);
  });

  test('the same number at two banks is two accounts', () => {
    const body = sgml(plain).slice(head.length);
    const at = (bank: string) =>
      body.replace(/<BANKID>[^<\n]*/g, '').replace('<ACCTID>', `<BANKID>${bank}<ACCTID>`);
    const { accounts } = parse(head + at('200000') + at('400000') + at('200000').replace('F1', 'F9'));
    expect(
      accounts.map(({ bankCode, accountNumber, rows }) => [bankCode, accountNumber, rows.length]),
    ).toEqual([
      ['200000', '00-77', 2],
      ['400000', '00-77', 1],
    ]);
  });

  test('of an investment account the cash movements are rows, trades are told', () => {
    const text = `${head}<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><CURDEF>USD<INVACCTFROM><BROKERID>b<ACCTID>I1</INVACCTFROM><INVTRANLIST><BUYSTOCK><INVBUY><INVTRAN><FITID>T1<DTTRADE>20240103<MEMO>bought</INVTRAN><TOTAL>-100</INVBUY><BUYTYPE>BUY</BUYSTOCK><INVBANKTRAN>${plain}<SUBACCTFUND>CASH</INVBANKTRAN></INVTRANLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>`;
    const statement = parse(text);
    expect(statement.accounts[0]?.rows.map(({ bankId }) => bankId)).toEqual(['F1']);
    expect(statement.badRows).toEqual([
      { line: 7, reason: 'investment-trade', detail: 'BUYSTOCK 20240103 bought -100' },
    ]);
  });

  test('pending transactions of OFX 2.2 are pending', () => {
    expect(
      firstRow(sgml('<STMTTRNP><TRNTYPE>POS<DTTRAN>20240107<TRNAMT>-2<NAME>Soon</STMTTRNP>')),
    ).toMatchObject({ on: '2024-01-07', status: 'pending' });
  });
});

test.each([
  [
    'a failed sign-on',
    `${head}<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Signon invalid</STATUS></SONRS></SIGNONMSGSRSV1></OFX>`,
    'bank-refused',
    '15500 Signon invalid',
  ],
  [
    'a refused account',
    `${head}<OFX><BANKMSGSRSV1><STMTTRNRS><STATUS><CODE>2003<SEVERITY>ERROR<MESSAGE>Account not found</STATUS></STMTTRNRS></BANKMSGSRSV1></OFX>`,
    'bank-refused',
    '2003 Account not found',
  ],
  [
    'no statement',
    `${head}<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>`,
    'no-transactions',
    'a ofx file without transactions',
  ],
])('%s is refused with the reason', (_, text, reason, detail) => {
  expect(parseStatement(new TextEncoder().encode(text), { fallbackCurrency: 'EUR' })).toEqual({
    ok: false,
    reason,
    detail,
  });
});

test('a file is QFX by its ending or by Intuit’s own element', () => {
  expect([
    parse(sgml(plain), 'Export.QFX').format,
    parse(sgml(`<INTU.BID>1${plain}`)).format,
    parse(sgml(plain)).format,
  ]).toEqual(['qfx', 'qfx', 'ofx']);
});

test('the declared character set reads what is no UTF-8', () => {
  const text = sgml(plain.replace('Corner Cafe', 'Café Müller'));
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  const result = parseStatement(bytes, { fallbackCurrency: 'EUR' });
  expect(result.ok && result.statement.accounts[0]?.rows[0]?.payee).toBe('Café Müller');
});

test('entities are never expanded or fetched', () => {
  const text = `<?xml version="1.0"?><!DOCTYPE OFX [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>${sgml(plain.replace('Corner Cafe', '&x;&y;')).slice(head.length)}`;
  expect(firstRow(text).payee).toBe('&x;&y;');
});

test('what is rendered as OFX is read back', () => {
  const name = fc
    .string({ unit: fc.constantFrom(...'abcXYZ0 &<>"\'é漢'), minLength: 1, maxLength: 30 })
    .map((text) => `Shop ${text.replace(/\s+/g, ' ').trim()}`.trim());
  const row = fc.record({
    day: fc.integer({ min: 0, max: 20_000 }),
    minor: fc.integer({ min: -9e14, max: 9e14 }).filter((minor) => minor !== 0),
    name,
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const text = rows.map(({ day, minor, name: payee }, index) => {
        const on = new Date(day * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
        const digits = String(Math.abs(minor)).padStart(3, '0');
        const escaped = payee.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        return `<STMTTRN><DTPOSTED>${on}<TRNAMT>${minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}<FITID>${index}<NAME>${escaped}</STMTTRN>`;
      });
      const read = parse(sgml(text.join('\n'))).accounts[0]?.rows ?? [];
      expect(read.map(({ amountMinor, payee, bankId }) => [amountMinor, payee, bankId])).toEqual(
        rows.map(({ minor, name: payee }, index) => [minor, payee, String(index)]),
      );
    }),
  );
});
