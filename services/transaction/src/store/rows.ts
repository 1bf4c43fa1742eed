import type {
  Account,
  AccountBalance,
  Category,
  CategoryGroup,
  Statement,
  StatementAccount,
  Transaction,
} from '@florin/contracts';
import { categoryColors } from '@florin/domain/category';
import { guessIcon } from '@florin/domain/category/guess';
import { maskedNumber } from '@florin/domain/statement';
import { type SealedRow, sealedRows } from '@florin/kernel/rows';
import * as tables from './schema';

/** What a person edits of an account, and nothing that moves by itself. */
export type AccountState = Omit<Account, 'id' | 'change'>;
/** What moves without anybody editing the account; `csvMapping` is how its bank's files were read the last time. */
export type AccountBalanceState = Omit<AccountBalance, 'id' | 'change'> & {
  csvMapping: Statement['csvMapping'];
};
export type CategoryGroupState = Omit<CategoryGroup, 'id' | 'change'>;
export type CategoryState = Omit<Category, 'id' | 'change'>;
/** `bankId` and `fingerprint` are what its statement called it, by which a later file knows it again. */
export type TransactionState = Omit<Transaction, 'id' | 'change'> & {
  bankId: string | null;
  fingerprint: string | null;
  importKey: string | null;
};
/** What marks a transaction that no statement has told of. */
export const untoldByStatement = { statementId: null, bankId: null, fingerprint: null, importKey: null };
/** An account of the file with its whole number, by which the next file of the bank is known to belong to it. */
export type StatementAccountState = StatementAccount & { fileNumber: string | null };
/**
 * `givenId` is the account that the person was at; `readIn` is the currency in which the rows were read where the file
 * names none, unknown in older statements; `readCount` is how far an import has come.
 */
export type StatementState = Omit<Statement, 'id' | 'change' | 'accounts'> & {
  accounts: StatementAccountState[];
  givenId: string | null;
  readIn: string | null;
  readCount: number;
};

/** The accounts of the household that take rows of a statement. */
export function accountIdsOf({ accounts: told }: Pick<StatementState, 'accounts'>): string[] {
  return [...new Set(told.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])))];
}

export const accounts = sealedRows<AccountState>(tables.account, {
  version: 2,
  upgrades: { 1: statedBeforeAll },
});
export const accountBalances = sealedRows<AccountBalanceState>(tables.accountBalance, {
  version: 2,
  upgrades: { 1: (older) => ({ ...(older as object), statedOn: beforeAll, corrections: [] }) },
});
export const categoryGroups = sealedRows<CategoryGroupState>(tables.categoryGroup, {
  version: 1,
  upgrades: {},
});
export const categories = sealedRows<CategoryState>(tables.category, {
  version: 2,
  upgrades: { 1: withLook },
});
export const transactions = sealedRows<TransactionState>(tables.transaction, {
  version: 2,
  upgrades: { 1: withOrigin },
});
export const statements = sealedRows<StatementState>(tables.statement, {
  version: 3,
  upgrades: { 1: severalAccounts, 2: (older) => ({ ...(older as object), readIn: null }) },
});

/** A statement was once of one account, whose number it knew only where the person had to say it. */
function severalAccounts({
  accountId,
  fileAccount,
  badRows,
  ...rest
}: OneAccountStatement): Omit<StatementState, 'readIn'> {
  const account: StatementAccountState = {
    key: '',
    number: fileAccount === null ? null : maskedNumber(fileAccount),
    fileNumber: fileAccount,
    name: null,
    currency: null,
    rowCount: rest.rowCount,
    duplicateCount: rest.duplicateCount,
    matchCount: 0,
    from: null,
    to: null,
    totalMinor: 0,
    closingBalanceMinor: null,
    closingOn: null,
    accountId,
    proposedBy: 'given',
  };
  return {
    ...rest,
    accounts: [account],
    givenId: accountId,
    undoneCount: 0,
    keptCount: 0,
    badRows: badRows.map((row) => ({ ...row, text: '' })),
  };
}

type OneAccountStatement = Omit<
  StatementState,
  'accounts' | 'givenId' | 'readIn' | 'undoneCount' | 'keptCount' | 'badRows'
> & {
  accountId: string;
  fileAccount: string | null;
  badRows: Omit<Statement['badRows'][number], 'text'>[];
};

/** The day before every day of a ledger. */
const beforeAll = '1899-12-31';

/** An opening balance was what the account held before everything. */
function statedBeforeAll(older: unknown): unknown {
  const { openingBalanceMinor, ...rest } = older as { openingBalanceMinor: number };
  return { ...rest, stated: { on: beforeAll, balanceMinor: openingBalanceMinor } };
}

function withOrigin(older: unknown): unknown {
  const { statementId } = older as { statementId: string | null };
  return { ...(older as object), origin: statementId === null ? 'person' : 'statement' };
}

/** Categories once had a name and no look, and were never merged; each gets the icon of its name, and a colour by its place. */
function withLook(older: unknown): CategoryState {
  const category = older as Omit<CategoryState, 'icon' | 'color' | 'mergedIntoId'>;
  const color = categoryColors[category.position % categoryColors.length]!;
  return { ...category, icon: guessIcon(category.name), color, mergedIntoId: null };
}

/** The row as its contract shows it; what the contract does not name is dropped by the serializer. */
export function view<Value>(row: SealedRow<Value>): Value & { id: string; change: number } {
  return { ...row.value, id: row.id, change: row.change };
}

/** The visible columns of a transaction, which pages and filters search by. */
export function visibleColumns(state: TransactionState): Record<string, unknown> {
  const categoryIds = state.splits.map((split) => split.categoryId).filter((id) => id !== null);
  return {
    on_day: state.on,
    account_id: state.accountId,
    category_ids: [...new Set(categoryIds)],
    import_key: state.importKey,
  };
}
