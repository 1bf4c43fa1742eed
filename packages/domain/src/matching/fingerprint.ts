import type { Day } from '../calendar/index';
import { normalisePayee } from '../payee/index';

/** What a row of a statement says, once its file is parsed. */
export type StatementRow = {
  accountId: string;
  on: Day;
  amountMinor: number;
  payee: string;
  note: string;
  /** The bank's own id of the transaction, where the format has one; null elsewhere. */
  bankId: string | null;
};

/**
 * A name for each row that a second import of the same file, or of an overlapping one, gives again: account, day,
 * amount, payee and note, and how many equal rows stood before it. Two identical coffees on a day are "…1" and "…2".
 * Keep it with the imported transaction: its payee and note may be edited later.
 */
export function fingerprintRows(rows: readonly Omit<StatementRow, 'bankId'>[]): string[] {
  const counts = new Map<string, number>();
  const payees = new Map<string, string>();
  return rows.map((row) => {
    let payee = payees.get(row.payee);
    if (payee === undefined) {
      payee = normalisePayee(row.payee);
      payees.set(row.payee, payee);
    }
    const note = row.note.replace(/\s+/g, ' ').trim().toLowerCase();
    const facts = JSON.stringify([row.accountId, row.on, row.amountMinor, payee, note]);
    const count = (counts.get(facts) ?? 0) + 1;
    counts.set(facts, count);
    return `${facts}${count}`;
  });
}

/** The fingerprint without its count: equal for rows that say the same. */
export function factsOf(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.lastIndexOf(']') + 1);
}
