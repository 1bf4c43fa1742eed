import { expect, test } from 'vitest';
import { fileAccounts } from './file-accounts';
import type { StatementAccount, StatementRow } from './statement';

function row(on: string, currency: string | null = null): StatementRow {
  return {
    line: 1,
    on,
    amountMinor: -100,
    currency,
    payee: 'Shop',
    note: '',
    bankId: null,
    status: 'posted',
  };
}

function account(given: Partial<StatementAccount>): StatementAccount {
  return {
    accountNumber: null,
    bankCode: null,
    currency: 'EUR',
    closingBalanceMinor: null,
    closingOn: null,
    rows: [],
    ...given,
  };
}

const iban = 'DE89370400440532013000';

test('an account says its number masked, its days and its closing balance', () => {
  const [only] = fileAccounts({
    accounts: [
      account({
        accountNumber: iban,
        closingBalanceMinor: 5000,
        closingOn: '2026-11-30',
        rows: [row('2026-11-20'), row('2026-11-03'), row('2026-11-25')],
      }),
    ],
  });
  expect(only).toMatchObject({
    key: 'DE…3000 EUR',
    number: iban,
    masked: 'DE…3000',
    name: null,
    from: '2026-11-03',
    to: '2026-11-25',
    closingBalanceMinor: 5000,
  });
});

test('rows of other currencies are accounts of their own, and the balance stays with its currency', () => {
  const found = fileAccounts({
    accounts: [
      account({
        accountNumber: 'Wallet',
        closingBalanceMinor: 5000,
        rows: [row('2026-11-01'), row('2026-11-02', 'USD'), row('2026-11-03', 'EUR')],
      }),
    ],
  });
  expect(
    found.map(({ key, name, currency, closingBalanceMinor, rows }) => [
      key,
      name,
      currency,
      closingBalanceMinor,
      rows.length,
    ]),
  ).toEqual([
    ['Wallet EUR', 'Wallet', 'EUR', 5000, 2],
    ['Wallet USD', 'Wallet', 'USD', null, 1],
  ]);
});

test('keys differ where masks do not, and hold nothing that a mask hides', () => {
  const found = fileAccounts({
    accounts: [
      account({ accountNumber: iban, rows: [row('2026-11-01')] }),
      account({ accountNumber: `DE11${iban.slice(4)}`, rows: [row('2026-11-01')] }),
    ],
  });
  expect(found.map(({ key }) => key)).toEqual(['DE…3000 EUR', 'DE…3000 EUR 2']);
});

test('no row is lost or told twice', () => {
  const rows = ['EUR', null, 'USD', 'USD', 'JPY'].map((currency, at) => row(`2026-11-0${at + 1}`, currency));
  const found = fileAccounts({ accounts: [account({ rows })] });
  expect(new Set(found.flatMap((one) => one.rows))).toEqual(new Set(rows));
  expect(found.flatMap((one) => one.rows)).toHaveLength(rows.length);
});
