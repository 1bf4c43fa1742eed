import { describe, expect, test } from 'vitest';
import { readMt940Details } from './mt940-details';
import { parseStatement } from './parse-statement';
import type { ParsedStatement, StatementRow } from './statement';

function parse(text: string): ParsedStatement {
  const result = parseStatement(new TextEncoder().encode(text), { fallbackCurrency: 'EUR' });
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result.statement;
}

function message(fields: string, currency = 'EUR'): string {
  return `:20:STARTUMS\n:25:10020030/1234567\n:28C:1/1\n:60F:C240101${currency}100,00\n${fields}\n:62F:D240131${currency}5,50\n-\n`;
}

function rowOf(line: string, details = ':86:plain words'): StatementRow | undefined {
  return parse(message(`:61:${line}\n${details}`)).accounts[0]?.rows[0];
}

test('a statement: account, currency, closing balance, its rows with their lines', () => {
  expect(
    parse(
      message(
        ':61:2401050105D12,34NTRFNONREF//B-77\n:86:166?00LASTSCHRIFT?20EREF+1?21SVWZ+Rent?32Hausverwaltung',
      ),
    ),
  ).toEqual({
    format: 'mt940',
    accounts: [
      {
        accountNumber: '10020030/1234567',
        bankCode: null,
        currency: 'EUR',
        closingBalanceMinor: -550,
        closingOn: '2024-01-31',
        rows: [
          {
            line: 5,
            on: '2024-01-05',
            amountMinor: -1234,
            currency: 'EUR',
            payee: 'Hausverwaltung',
            note: 'Rent',
            bankId: 'B-77 2024-01-05 -1234',
            status: 'posted',
          },
        ],
      },
    ],
    badRows: [],
    csvMapping: null,
  });
});

describe('the statement line', () => {
  test.each([
    ['credit', '240105C12,34NTRF', 1234],
    ['debit', '240105D12,34NTRF', -1234],
    ['the reversal of a credit takes money out', '240105RC12,34NTRF', -1234],
    ['the reversal of a debit brings it back', '240105RD12,34NTRF', 1234],
    ['with a funds code', '240105CR12,34NTRF', 1234],
    ['a debit with a funds code', '2401050106DR12,34NTRF', -1234],
    ['no decimals', '2401050106C12,NTRF', 1200],
    ['one decimal', '240105D12,5NTRF', -1250],
    ['leading zeros', '240105D000000000012,34N102EREF', -1234],
    ['a decimal point', '240105D12.34NTRF', -1234],
    ['nothing behind the amount', '240105D12,34', -1234],
    ['wrapped before the amount', '2401050105CR\n12,34NTRFNONREF', 1234],
  ])('%s', (_, line, minor) => {
    expect(rowOf(line)?.amountMinor).toBe(minor);
  });

  test.each([
    ['2401050106', '2024-01-05'],
    ['240230', '2024-02-29'],
    ['230231', '2023-02-28'],
    ['240431', '2024-04-30'],
    ['991231', '1999-12-31'],
  ])('the value date %s is %s', (dates, day) => {
    expect(rowOf(`${dates}D1,00NTRF`)?.on).toBe(day);
  });

  test.each([
    ['240105D1,00NTRF0121470966      W.P. Jansen', 'W.P. Jansen'],
    ['240105D1,00NTRFNONREF', 'plain words'],
  ])('%s names %s', (line, payee) => {
    expect(rowOf(line)?.payee).toBe(payee);
  });

  test('without details the supplementary line names the other side', () => {
    expect(rowOf('240105D1,00NTRFNONREF\nmarechal s', '')?.payee).toBe('marechal s');
  });

  test('expected entries of an interim report are pending', () => {
    expect(rowOf('240105ED1,00NTRF')?.status).toBe('pending');
  });

  test.each([
    ['240505', 'bad-amount'],
    ['242268D1,00NTRF', 'bad-date'],
    ['240105D0,00NTRF', 'zero-amount'],
  ])('%s is told as %s', (line, reason) => {
    expect(parse(message(`:61:${line}\n:61:240105D1,00NTRF`)).badRows).toMatchObject([{ line: 5, reason }]);
  });
});

describe('the details', () => {
  test.each([
    [
      'numbered, wrapped anywhere',
      ['166?00GUTSCHRIFT?20SVWZ+Miete Jan', 'uar?32Max Mu', 'stermann'],
      'Max Mustermann',
      'Miete Januar',
    ],
    ['numbered with another sign', ['020~00TRANSFER~20Czynsz~32JAN NOWAK'], 'JAN NOWAK', 'Czynsz'],
    [
      'numbered, a short chunk ends its line',
      ['177?00DAUERAUFTRAG?20Miete?21Wohnung 3?32HAUS'],
      'HAUS',
      'Miete Wohnung 3',
    ],
    ['numbered without a name', ['805?00ABSCHLUSS?20Zinsen'], 'ABSCHLUSS', 'Zinsen'],
    [
      'numbered, the party behind the payee only',
      ['166?00X?20SVWZ+Shoes?21ABWE+Shoe Shop'],
      'Shoe Shop',
      'Shoes',
    ],
    [
      'tags',
      ['/EREF/123/BENM//NAME/CONTRA HOLD', 'ER/REMI/rent 7/ISDT/2024-01-01'],
      'CONTRA HOLDER',
      'rent 7',
    ],
    [
      'tags of ABN AMRO',
      ['/TRTP/SEPA OVERBOEKING/IBAN/NL00/BIC/X/NAME/A VISSER/REMI/rent/EREF/NOTPROVIDED'],
      'A VISSER',
      'rent',
    ],
    [
      'tags of ING',
      ['/EREF/1//CNTP/NL00INGB/INGBNL2A/ZON BV///REMI/USTD//factuur 9//'],
      'ZON BV',
      'factuur 9',
    ],
    [
      'lines behind an account number',
      ['NL00INGB0001234567 hr paulissen', '', 'Betaling'],
      'hr paulissen',
      'Betaling',
    ],
    ['a sign that starts no subfield', ['#12 SHOP'], '#12 SHOP', ''],
    [
      'labels of mBank',
      ['911 TRANSAKCJA; Z RACH.: 1; OD: JAN NOWAK; TYT.: PRZELEW; TNR: 2'],
      'JAN NOWAK',
      'PRZELEW',
    ],
  ])('%s', (_, lines, payee, note) => {
    expect(readMt940Details(lines)).toEqual({ payee, note });
  });

  test('several fields 86 belong to the transaction above them, one after the balance to none', () => {
    const text = message(':61:240105D1,00NTRF\n:86:first\n:86:second').replace(
      '-\n',
      ':86:about the statement\n-\n',
    );
    expect(parse(text).accounts[0]?.rows[0]).toMatchObject({ payee: 'first', note: 'second' });
  });

  test('a line of details that only looks like a field stays text', () => {
    expect(rowOf('240105D1,00NTRF', ':86:106?00X?20at T16\n:26:37 Folgenr?32SHOP')).toMatchObject({
      payee: 'SHOP',
      note: 'at T16:26:37 Folgenr',
    });
  });

  test('a field 25 among the transactions is a mistyped 86', () => {
    expect(rowOf('240105D1,00NTRF', ':25:166?00X?20SVWZ+Rent?32HAUS')).toMatchObject({
      payee: 'HAUS',
      note: 'Rent',
    });
  });
});

describe('files', () => {
  const one = message(':61:240105D1,00NTRF');

  test('SWIFT envelopes, titles above and message ends below are passed over', () => {
    const wrapped = `ABNANL2A\n940\n{1:F01ASNBNL21XXXX0000000000}{2:O940ASNBNL21XXXXN}{3:}{4:\n${one.replace('-\n', '-}{5:}\n')}`;
    expect(parse(wrapped).accounts).toMatchObject([
      { accountNumber: '10020030/1234567', rows: [{ amountMinor: -100 }] },
    ]);
  });

  test('several statements: of one account joined, of others apart', () => {
    const { accounts } = parse(one + one.replace('D5,50', 'C7,00') + one.replace('1234567', '7654321'));
    expect(accounts.map(({ accountNumber, rows }) => [accountNumber, rows.length])).toEqual([
      ['10020030/1234567', 2],
      ['10020030/7654321', 1],
    ]);
  });

  test('the currency stands behind the account where no balance tells it', () => {
    const [account] = parse(':20:X\n:25:9223382012EUR\n:61:240105D1,00NTRF\n').accounts;
    expect(account).toMatchObject({ accountNumber: '9223382012', currency: 'EUR' });
  });

  test('an interim report (MT942) tells its currency with the floor limit', () => {
    expect(
      parse(':20:X\n:25:PL29\n:28C:1/1\n:34F:PLN0\n:13D:2401051815+0100\n:61:2401050105CN0,01NTRFNONREF\n-\n')
        .accounts[0],
    ).toMatchObject({ currency: 'PLN', rows: [{ amountMinor: 1 }] });
  });

  test('amounts follow the currency’s own decimals', () => {
    expect(parse(message(':61:240105D1200,NTRF', 'JPY')).accounts[0]?.rows[0]?.amountMinor).toBe(-1200);
  });
});
