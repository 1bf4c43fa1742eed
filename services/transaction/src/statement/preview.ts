import type { StatementPreview } from '@florin/contracts';
import type { FileAccount, StatementRow } from '@florin/domain/statement';
import type { RowScope } from '@florin/kernel/rows';
import { type StatementAccountState, type StatementState, view } from '../store/rows';
import type { AccountTarget } from './account-targets';
import { type AccountRows, matchAccounts } from './match-accounts';
import { bookedBy } from './match-statement';
import type { ReadStatement } from './read-statement';

type PreviewRow = StatementPreview['rows'][number];

/** Of each kind so many rows are shown, so that whatever is looked for in a long file is among them. */
const rowsMaxByKind = 150;

/** The statement with its counts, and its first rows of each kind with what an import would do with them. */
export async function previewOf(
  scope: RowScope & { change: number },
  id: string,
  base: Pick<StatementState, 'fileName' | 'givenId' | 'uploadedAt'>,
  read: ReadStatement,
  targets: readonly AccountTarget[],
): Promise<{ value: StatementState; preview: StatementPreview }> {
  const matched = await matchAccounts(scope, read.accounts, targets);
  const rows = previewRows(read.accounts, matched);
  const accounts = read.accounts.map((account, at) => {
    const own = rows.filter((row) => row.account === account.key);
    return accountState(account, targets[at]!, own);
  });
  const value: StatementState = {
    ...base,
    format: read.format,
    state: 'previewed',
    accounts,
    rowCount: rows.length,
    importedCount: 0,
    duplicateCount: accounts.reduce((sum, account) => sum + account.duplicateCount, 0),
    undoneCount: 0,
    keptCount: 0,
    badRows: read.badRows,
    csvMapping: read.csvMapping,
    readIn: read.currency,
    readCount: 0,
  };
  const statement = view({ id, change: scope.change, value });
  return { value, preview: { statement, rows: firstOfEachKind(rows), table: read.table } };
}

function accountState(
  { key, number, masked, name, currency, closingBalanceMinor, closingOn, from, to }: FileAccount,
  target: AccountTarget,
  rows: readonly PreviewRow[],
): StatementAccountState {
  const count = (kind: PreviewRow['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    key,
    number: masked,
    fileNumber: number,
    name,
    currency,
    rowCount: rows.length,
    duplicateCount: count('duplicate'),
    matchCount: count('match'),
    from,
    to,
    totalMinor: rows.reduce((sum, row) => sum + row.amountMinor, 0),
    closingBalanceMinor,
    closingOn,
    ...target,
  };
}

/** Every row of the file with what it is to the account that takes it, in the order of the file. */
function previewRows(told: readonly FileAccount[], matched: readonly AccountRows[]): PreviewRow[] {
  const known = new Map<StatementRow, Pick<PreviewRow, 'kind' | 'known'>>();
  for (const group of matched) {
    group.rows.forEach((row, at) => {
      known.set(row, knownOf(row, group, at));
    });
  }
  return told
    .flatMap(({ key, rows }) =>
      rows.map((row): PreviewRow => {
        const { line, on, amountMinor, payee, note } = row;
        const { kind, known: transaction } = known.get(row) ?? { kind: 'new', known: null };
        return { account: key, line, on, amountMinor, payee, note, kind, known: transaction };
      }),
    )
    .sort((a, b) => a.line - b.line);
}

function knownOf(
  row: StatementRow,
  { matched }: AccountRows,
  at: number,
): Pick<PreviewRow, 'kind' | 'known'> {
  const match = matched.matches[at];
  if (match === undefined || match.kind === 'new') return { kind: 'new', known: null };
  const standing = matched.existing.get(match.id ?? '');
  const isBooked = match.kind === 'claims' || bookedBy(row, standing);
  const kind = isBooked ? 'match' : 'duplicate';
  if (standing === undefined) return { kind, known: null };
  const { on, amountMinor, payee, statementId } = standing.value;
  return { kind, known: { id: standing.id, on, amountMinor, payee, isByHand: statementId === null } };
}

function firstOfEachKind(rows: readonly PreviewRow[]): PreviewRow[] {
  const counts = { new: 0, duplicate: 0, match: 0 };
  return rows.filter(({ kind }) => {
    counts[kind] += 1;
    return counts[kind] <= rowsMaxByKind;
  });
}
