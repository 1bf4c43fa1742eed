import { addDays } from '@florin/domain/calendar';
import type { Statement, StatementAccount, StatementPreview, Transaction } from '@/data/types';
import type { StoryRows } from './rows';

const header = ['Buchungstag', 'Wertstellung', 'Empfänger', 'Verwendungszweck', 'Betrag'];
const mapping = {
  encoding: 'windows-1252',
  delimiter: ';',
  header,
  skipRecords: 1,
  dateOrder: 'dmy',
  decimalMark: ',',
  amountSign: 'as-written',
  debitIsNegative: false,
  creditIsNegative: false,
  blankSign: 'credit',
  currency: null,
  columns: {
    date: 0,
    otherDate: 1,
    amount: 4,
    debit: null,
    credit: null,
    sign: null,
    fee: null,
    payee: [2],
    payer: [],
    note: [3],
    currency: null,
    bankId: null,
    account: null,
    balance: null,
    status: null,
  },
};
const unknownShops = ['Hofer', 'Blue Door Coffee', 'Shell 4711', 'Dr. Meier', 'Kiosk am Eck', 'Stadtwerke'];

const today = new Date().toISOString().slice(0, 10);

/** A file with a euro account and one in a currency that nobody has. */
export function storyPreview(
  rows: StoryRows,
  fileName: string,
  chosen: ReadonlyMap<string, string | null>,
  csvMapping: object = mapping,
): StatementPreview {
  const accounts = accountsOf(rows, chosen);
  const [account] = accounts as [StatementAccount];
  const statement: Statement = {
    id: 'statement',
    fileName,
    format: 'csv',
    state: 'previewed',
    accounts,
    rowCount: 94,
    importedCount: 0,
    duplicateCount: 12,
    undoneCount: 0,
    keptCount: 0,
    badRows: [
      { line: 17, reason: 'bad-date', text: '31.02.2026 | Hofer | -12,40' },
      { line: 93, reason: 'bad-amount', text: '14.11.2026 | Kiosk am Eck | zwölf' },
    ],
    csvMapping: csvMapping as Statement['csvMapping'],
    uploadedAt: new Date().toISOString(),
    change: 1,
  };
  return { statement, rows: rowsOf(rows, account.key), table: tableOf(csvMapping) };
}

function accountsOf({ accounts }: StoryRows, chosen: ReadonlyMap<string, string | null>): StatementAccount[] {
  const euros: StatementAccount = {
    key: 'DE…3000 EUR',
    number: 'DE…3000',
    name: null,
    currency: 'EUR',
    rowCount: 85,
    duplicateCount: 12,
    matchCount: 2,
    from: addDays(today, -40),
    to: today,
    totalMinor: -120_000,
    closingBalanceMinor: 284_317,
    closingOn: today,
    accountId: accounts[0]?.id ?? null,
    proposedBy: 'number',
  };
  const francs: StatementAccount = {
    ...euros,
    key: 'CH…0017 CHF',
    number: 'CH…0017',
    currency: 'CHF',
    rowCount: 9,
    duplicateCount: 0,
    matchCount: 0,
    closingBalanceMinor: 41_050,
    accountId: null,
    proposedBy: null,
  };
  return [euros, francs].map((account) => {
    const accountId = chosen.get(account.key);
    return accountId === undefined ? account : { ...account, accountId, proposedBy: null };
  });
}

function rowsOf({ transactions }: StoryRows, account: string): StatementPreview['rows'] {
  return transactions.slice(0, 94).map(({ id, on, amountMinor, payee, note }, index) => {
    const isMatch = index % 47 === 5;
    const known = isMatch ? { id, on, amountMinor, payee: 'lunch', isByHand: true } : null;
    const kind = isMatch ? 'match' : index % 8 === 4 ? 'duplicate' : 'new';
    return { account, line: index + 2, on, amountMinor, payee, note, kind, known };
  });
}

function tableOf(draft: object): StatementPreview['table'] {
  const rows = unknownShops.map((shop, at) => [
    `${10 + at}.11.2026`,
    `${11 + at}.11.2026`,
    shop,
    'Kartenzahlung',
    `-${at + 3},40`,
  ]);
  return { header, draft: draft as never, rows };
}

/** What an import brings: 73 rows of shops that no category is known of. */
export function storyImport({ accounts }: StoryRows): Transaction[] {
  return Array.from({ length: 73 }, (_, at): Transaction => {
    const amountMinor = -(350 + ((at * 791) % 6000));
    return {
      id: `imported-${at}`,
      accountId: accounts[0]?.id ?? '',
      on: addDays(today, -(at % 30)),
      amountMinor,
      currency: 'EUR',
      payee: at < 40 ? (unknownShops[at % 6] as string) : `${shopNames[at % 33]}`,
      note: at % 3 === 0 ? 'Kartenzahlung' : '',
      splits: [{ categoryId: null, amountMinor }],
      origin: 'statement',
      status: 'posted',
      statementId: 'statement',
      change: 1,
    };
  });
}

const shopNames = Array.from({ length: 33 }, (_, at) => {
  const letters = 'abcdefghijklmnopqrstuvwxyzäöü';
  return `Laden ${letters[at % 29]}${letters[(at * 7) % 29]}${letters[(at * 11) % 29]}`;
});
