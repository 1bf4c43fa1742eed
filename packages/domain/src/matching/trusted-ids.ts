import { factsOf, type StatementRow } from './fingerprint';

/** The key under which a bank's id is looked up: ids are the account's own. */
export function bankIdKey({ accountId, bankId }: { accountId: string; bankId: string | null }): string {
  return JSON.stringify([accountId, bankId]);
}

/**
 * The rows whose bank id names one transaction. Some banks write one id on rows that differ; such an id says nothing.
 * The same id on rows with the same facts is a repetition.
 */
export function rowsWithTrustedIds(
  rows: readonly StatementRow[],
  fingerprints: readonly string[],
): Set<number> {
  const firstRows = new Map<string, number>();
  const reused = new Set<string>();
  const factsAt = (row: number) => factsOf(fingerprints[row] ?? '');
  for (const [row, statementRow] of rows.entries()) {
    if (statementRow.bankId === null) continue;
    const key = bankIdKey(statementRow);
    const first = firstRows.get(key);
    if (first === undefined) firstRows.set(key, row);
    else if (factsAt(first) !== factsAt(row)) reused.add(key);
  }
  const trusted = new Set<number>();
  for (const [row, statementRow] of rows.entries()) {
    if (statementRow.bankId !== null && !reused.has(bankIdKey(statementRow))) trusted.add(row);
  }
  return trusted;
}
