import { describe, expect, test } from 'vitest';
import { parseStatement } from './parse-statement';
import type { ParsedStatement, StatementRow } from './statement';

function parse(text: string): ParsedStatement {
  const result = parseStatement(new TextEncoder().encode(text), { fallbackCurrency: 'EUR' });
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result.statement;
}

const account = '<Acct><Id><IBAN>NL00BANK0123456789</IBAN></Id><Ccy>EUR</Ccy></Acct>';
const balance = (kind: string, amount: string, sign: string, day: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;

function camt053(entries: string, version = '02'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id>${account}${balance('OPBD', '10.00', 'CRDT', '2024-01-01')}${balance('CLBD', '5.25', 'DBIT', '2024-01-31')}
${entries}</Stmt></BkToCstmrStmt></Document>`;
}

const parties = '<RltdPties><Dbtr><Nm>Dora Debtor</Nm></Dbtr><Cdtr><Nm>Carl Creditor</Nm></Cdtr></RltdPties>';
const details = `<NtryDtls><TxDtls>${parties}<RmtInf><Ustrd>invoice 7</Ustrd></RmtInf></TxDtls></NtryDtls>`;

function entry(
  changes: Partial<Record<'amount' | 'sign' | 'status' | 'dates' | 'ref' | 'details' | 'more', string>> = {},
): string {
  const parts = {
    amount: '<Amt Ccy="EUR">12.34</Amt>',
    sign: '<CdtDbtInd>DBIT</CdtDbtInd>',
    status: '<Sts>BOOK</Sts>',
    dates: '<BookgDt><Dt>2024-01-05</Dt></BookgDt><ValDt><Dt>2024-01-06</Dt></ValDt>',
    ref: '<AcctSvcrRef>REF-1</AcctSvcrRef>',
    details,
    more: '',
    ...changes,
  };
  return `<Ntry>${parts.amount}${parts.sign}${parts.more}${parts.status}${parts.dates}${parts.ref}${parts.details}</Ntry>\n`;
}

function rowOf(changes: Parameters<typeof entry>[0]): StatementRow | undefined {
  return parse(camt053(entry(changes))).accounts[0]?.rows[0];
}

test('an entry is one row: booking day, sign by its indicator, the other side, the purpose', () => {
  expect(parse(camt053(entry() + entry({ sign: '<CdtDbtInd>CRDT</CdtDbtInd>', ref: '' })))).toEqual({
    format: 'camt',
    accounts: [
      {
        accountNumber: 'NL00BANK0123456789',
        bankCode: null,
        currency: 'EUR',
        closingBalanceMinor: -525,
        closingOn: '2024-01-31',
        rows: [
          {
            line: 3,
            on: '2024-01-05',
            amountMinor: -1234,
            currency: 'EUR',
            payee: 'Carl Creditor',
            note: 'invoice 7',
            bankId: 'REF-1',
            status: 'posted',
          },
          {
            line: 4,
            on: '2024-01-05',
            amountMinor: 1234,
            currency: 'EUR',
            payee: 'Dora Debtor',
            note: 'invoice 7',
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

describe('what versions and banks write differently', () => {
  test.each([
    [
      'a day and time',
      { dates: '<BookgDt><DtTm>2024-01-05T23:59:00+01:00</DtTm></BookgDt>' },
      { on: '2024-01-05' },
    ],
    ['the value date only', { dates: '<ValDt><Dt>2024-01-06</Dt></ValDt>' }, { on: '2024-01-06' }],
    ['five decimals', { amount: '<Amt Ccy="EUR">12.34000</Amt>' }, { amountMinor: -1234 }],
    ['yen', { amount: '<Amt Ccy="JPY">1234</Amt>' }, { amountMinor: -1234, currency: 'JPY' }],
    ['a pending status', { status: '<Sts>PDNG</Sts>' }, { status: 'pending' }],
    ['a status code, from version 8', { status: '<Sts><Cd>BOOK</Cd></Sts>' }, { status: 'posted' }],
    ['a pending status code', { status: '<Sts><Cd>PDNG</Cd></Sts>' }, { status: 'pending' }],
    [
      'a reversal of a debit: money in',
      { sign: '<CdtDbtInd>CRDT</CdtDbtInd>', more: '<RvslInd>true</RvslInd>' },
      { amountMinor: 1234 },
    ],
    [
      'parties inside Pty, from version 8',
      { details: details.replaceAll('<Nm>', '<Pty><Nm>').replaceAll('</Nm>', '</Nm></Pty>') },
      { payee: 'Carl Creditor' },
    ],
    [
      'an ultimate party only',
      {
        details:
          '<NtryDtls><TxDtls><RltdPties><UltmtCdtr><Nm>Shop behind</Nm></UltmtCdtr></RltdPties></TxDtls></NtryDtls>',
      },
      { payee: 'Shop behind' },
    ],
    [
      'both parties behind each other',
      { details: details.replace('</Cdtr>', '</Cdtr><UltmtCdtr><Nm>Shop behind</Nm></UltmtCdtr>') },
      { payee: 'Carl Creditor', note: 'invoice 7 · Shop behind' },
    ],
    [
      'an address in place of a name',
      {
        details:
          '<NtryDtls><TxDtls><RltdPties><Cdtr><PstlAdr><AdrLine>Line Shop</AdrLine></PstlAdr></Cdtr></RltdPties></TxDtls></NtryDtls>',
      },
      { payee: 'Line Shop' },
    ],
    [
      'no details but words of the bank',
      { details: '<AddtlNtryInf>Card 1234 BAKERY</AddtlNtryInf>' },
      { payee: 'Card 1234 BAKERY', note: '' },
    ],
    [
      'a structured reference',
      {
        details: details.replace(
          '<Ustrd>invoice 7</Ustrd>',
          '<Strd><CdtrRefInf><Ref>RF18</Ref></CdtrRefInf></Strd>',
        ),
      },
      { note: 'RF18' },
    ],
    [
      'its reference in the payment',
      {
        ref: '',
        details: details.replace('<TxDtls>', '<TxDtls><Refs><AcctSvcrRef>P-9</AcctSvcrRef></Refs>'),
      },
      { bankId: 'P-9' },
    ],
    ['a reference that is none', { ref: '<AcctSvcrRef>NOTPROVIDED</AcctSvcrRef>' }, { bankId: null }],
  ])('%s', (_, changes, expected) => {
    expect(rowOf(changes)).toMatchObject(expected);
  });

  test('several payments of one entry are one row with all their names and words', () => {
    const second = details.replace('Carl Creditor', 'Cora Creditor').replace('invoice 7', 'invoice 8');
    expect(rowOf({ details: (details + second).replace('</NtryDtls><NtryDtls>', '') })).toMatchObject({
      amountMinor: -1234,
      payee: 'Carl Creditor, Cora Creditor',
      note: 'invoice 7 · invoice 8',
    });
  });

  test('any namespace prefix', () => {
    const prefixed = camt053(entry()).replace(/<(\/?)([A-Z])/g, '<$1ns2:$2');
    expect(parse(prefixed).accounts[0]?.rows[0]?.payee).toBe('Carl Creditor');
  });

  test.each([
    ['camt.052', 'BkToCstmrAcctRpt', 'Rpt'],
    ['camt.054', 'BkToCstmrDbtCdtNtfctn', 'Ntfctn'],
  ])('%s', (_, root, part) => {
    const text = camt053(entry()).replaceAll('BkToCstmrStmt', root).replaceAll('Stmt>', `${part}>`);
    expect(parse(text).accounts[0]?.rows[0]?.amountMinor).toBe(-1234);
  });

  test('statements of one account are joined and close with the latest, other accounts stay apart', () => {
    const one = camt053(entry());
    const [, statement = ''] = /(<Stmt>.*<\/Stmt>)/s.exec(one) ?? [];
    const later = statement.replace('5.25', '7.00').replace('2024-01-31', '2024-02-29');
    const other = statement.replace('NL00BANK0123456789', 'NL99BANK0000000001');
    const { accounts } = parse(one.replace('</Stmt></Bk', `</Stmt>${later}${other}</Bk`));
    expect(
      accounts.map(({ accountNumber, rows, closingBalanceMinor }) => [
        accountNumber,
        rows.length,
        closingBalanceMinor,
      ]),
    ).toEqual([
      ['NL00BANK0123456789', 2, -700],
      ['NL99BANK0000000001', 1, -525],
    ]);
  });
});

test.each([
  ['no date', { dates: '' }, 'no-date'],
  ['an impossible day', { dates: '<BookgDt><Dt>2024-02-31</Dt></BookgDt>' }, 'bad-date'],
  ['no amount', { amount: '' }, 'no-amount'],
  ['no direction', { sign: '' }, 'bad-amount'],
  ['a signed amount', { amount: '<Amt Ccy="EUR">-12.34</Amt>' }, 'bad-amount'],
  ['nothing moved', { amount: '<Amt Ccy="EUR">0.00</Amt>' }, 'zero-amount'],
  ['information only', { status: '<Sts>INFO</Sts>' }, 'not-booked'],
])('an entry with %s is told with its line, and stops nothing', (_, changes, reason) => {
  const statement = parse(camt053(entry(changes) + entry()));
  expect(statement.badRows).toMatchObject([{ line: 3, reason }]);
  expect(statement.accounts[0]?.rows).toHaveLength(1);
});

test('entities are not expanded, and nesting ends', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${camt053(
    entry({ details: '<AddtlNtryInf>&b;</AddtlNtryInf>' }),
  )
    .split('\n')
    .slice(1)
    .join('\n')}`;
  expect(parse(bomb).accounts[0]?.rows[0]?.payee).toBe('&b;');
  const deep = camt053('<a>'.repeat(100_000));
  expect(parseStatement(new TextEncoder().encode(deep), { fallbackCurrency: 'EUR' })).toMatchObject({
    ok: false,
    reason: 'unreadable',
  });
});
