import type { StatementPreview } from '@florin/contracts';
import type { RowScope } from '@florin/kernel/rows';
import { type StatementState, view } from '../store/rows';
import { matchStatement } from './match-statement';
import type { ReadStatement } from './read-statement';

const previewRowsMax = 50;

/** The statement with its counts, and its first rows with what an import would do with each. */
export async function previewOf(
  scope: RowScope & { change: number },
  id: string,
  base: Pick<StatementState, 'accountId' | 'fileName' | 'fileAccount' | 'uploadedAt'>,
  read: ReadStatement,
): Promise<{ value: StatementState; preview: StatementPreview }> {
  const { matches } = await matchStatement(scope, base.accountId, read.rows);
  const isDuplicate = (at: number) => matches[at]?.kind === 'duplicate';
  const value: StatementState = {
    ...base,
    format: read.format,
    state: 'previewed',
    rowCount: read.rows.length,
    importedCount: 0,
    duplicateCount: matches.filter((_, at) => isDuplicate(at)).length,
    badRows: read.badRows,
    csvMapping: read.csvMapping,
    readCount: 0,
  };
  const rows = read.rows.slice(0, previewRowsMax).map(({ line, on, amountMinor, payee, note }, at) => {
    return { line, on, amountMinor, payee, note, isDuplicate: isDuplicate(at) };
  });
  return { value, preview: { statement: view({ id, change: scope.change, value }), rows } };
}
