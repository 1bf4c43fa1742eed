import { expect, test } from 'vitest';
import { parseStatement } from './parse-statement';
import type { ParsedStatement } from './statement';

function parse(text: string, fallbackCurrency = 'EUR'): ParsedStatement {
  const result = parseStatement(new TextEncoder().encode(text), { fallbackCurrency });
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result.statement;
}

test('a register: one row for each record, also for the last without its "^"', () => {
  const text =
    '!Type:Bank\nD22/01/2024\nT-1,234.50\nN12\nPGreen Grocer\nMweekend\nLFood\n^\nD23/01/2024\nT10.00\nPFriend';
  expect(parse(text)).toEqual({
    format: 'qif',
    accounts: [
      {
        accountNumber: null,
        bankCode: null,
        currency: null,
        closingBalanceMinor: null,
        closingOn: null,
        rows: [
          {
            line: 2,
            on: '2024-01-22',
            amountMinor: -123450,
            currency: null,
            payee: 'Green Grocer',
            note: 'weekend',
            bankId: null,
            status: 'posted',
          },
          {
            line: 9,
            on: '2024-01-23',
            amountMinor: 1000,
            currency: null,
            payee: 'Friend',
            note: '',
            bankId: null,
            status: 'posted',
          },
        ],
      },
    ],
    badRows: [],
    csvMapping: null,
  });
});

test.each([
  ["1/22'24", '2024-01-22'],
  ["1/ 2'00", '2000-01-02'],
  ['12/31/98', '1998-12-31'],
  ['2024-01-22', '2024-01-22'],
  ['22.1.2024', '2024-01-22'],
])('the date %s is %s', (date, day) => {
  expect(parse(`!Type:Bank\nD${date}\nT1.00\n^`, 'USD').accounts[0]?.rows[0]?.on).toBe(day);
});

test('the order of day and month is that of the whole file', () => {
  const rows = parse('!Type:Bank\nD02/03/24\nT1\n^\nD25/03/24\nT1\n^', 'USD').accounts[0]?.rows;
  expect(rows?.map(({ on }) => on)).toEqual(['2024-03-02', '2024-03-25']);
});

test('a split is one row whose note lists its parts', () => {
  const text =
    '!Type:CCard\nD1/22/2024\nU-10.00\nT-10.00\nPMall\nL--Split--\nSFood\nElunch\n$-9.00\nSFun\n$-1.00\n^';
  expect(parse(text, 'USD').accounts[0]?.rows).toMatchObject([
    { amountMinor: -1000, payee: 'Mall', note: 'Food lunch -9.00; Fun -1.00' },
  ]);
});

test('registers belong to the account named above them, lists are passed over', () => {
  const text = [
    '!Option:AutoSwitch\n!Account\nNChecking\nTBank\n^\nNCard\nTCCard\n^\n!Clear:AutoSwitch',
    '!Type:Cat\nNFood\nE\n^',
    '!Account\nNChecking\nTBank\n^\n!Type:Bank\nD1/22/2024\nT-1.00\n^',
    '!Account\nNCard\nTCCard\n^\n!Type:CCard\nD1/23/2024\nT-2.00\n^',
  ].join('\n');
  const { accounts } = parse(text, 'USD');
  expect(
    accounts.map(({ accountNumber, rows }) => [accountNumber, rows.map(({ amountMinor }) => amountMinor)]),
  ).toEqual([
    ['Checking', [-100]],
    ['Card', [-200]],
  ]);
});

test.each([
  ['T1.00', 'no-date'],
  ['D99/99/2024\nT1.00', 'bad-date'],
  ['D1/2/2024', 'no-amount'],
  ['D1/2/2024\nTmuch', 'bad-amount'],
  ['D1/2/2024\nT0.00', 'zero-amount'],
  ['PNobody', 'not-a-transaction'],
])('the record %j is told as %s', (fields, reason) => {
  expect(parse(`!Type:Bank\n${fields}\n^\nD1/3/2024\nT5\n^`).badRows).toMatchObject([{ line: 2, reason }]);
});

test('investment records are told, not imported', () => {
  const { badRows } = parse("!Type:Invst\nD1/ 1'01\nNBuy\nYACME\nT100\n^");
  expect(badRows).toMatchObject([{ line: 2, reason: 'investment-trade' }]);
});
