import { randomUUID } from 'node:crypto';
import type { ProblemDocument, Statement, StatementPreview } from '@florin/contracts';
import { expectStatus, type Person, type Reply } from './person';
import { eventually } from './start-test-system';

/** A file of the simplest kind, one line for each row. */
export function csvOf(
  rows: readonly (readonly [on: string, payee: string, amount: string, note?: string])[],
): string {
  return ['Date,Payee,Amount,Note', ...rows.map((row) => row.join(','))].join('\n');
}

/** An OFX 1 file of one account, with the bank's ids. */
export function ofxOf(
  rows: readonly (readonly [id: string, on: string, payee: string, amount: string])[],
): string {
  const transactions = rows.map(
    ([id, on, payee, amount]) =>
      `<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>${on.replaceAll('-', '')}<TRNAMT>${amount}<FITID>${id}<NAME>${payee}</STMTTRN>`,
  );
  return `OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>42<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>${transactions.join('')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
}

export function uploadStatement(
  person: Person,
  /** Null where the file has to tell. */
  accountId: string | null,
  file: string | Uint8Array,
  given: { id?: string; fileName?: string } = {},
): Promise<Reply<StatementPreview & ProblemDocument>> {
  const query = new URLSearchParams({ id: randomUUID(), fileName: 'november.csv', ...given });
  if (accountId !== null) query.set('accountId', accountId);
  return person.upload(`/v1/statements?${query}`, file);
}

/** Uploads a file, imports it, and waits for the end of it. */
export async function importStatementFile(
  person: Person,
  accountId: string,
  file: string | Uint8Array,
  given: { fileName?: string } = {},
): Promise<Statement> {
  const { statement } = expectStatus(await uploadStatement(person, accountId, file, given), 201).body;
  expectStatus(await person.send('POST', `/v1/statements/${statement.id}/import`), 202);
  return settledStatement(person, statement.id);
}

/** Undoes an import and waits for the end of it. */
export async function undoStatementImport(person: Person, id: string): Promise<Statement> {
  expectStatus(await person.send('POST', `/v1/statements/${id}/undo`), 202);
  return settledStatement(person, id);
}

/** The statement once nothing works on it any more. */
export async function settledStatement(person: Person, id: string): Promise<Statement> {
  return eventually(async () => {
    const row = (await person.changes<Statement>('statements')).rows.find((each) => each.id === id);
    if (row === undefined || row.state === 'importing' || row.state === 'undoing')
      throw new Error(`the statement is ${row?.state}`);
    return row;
  }, 20_000);
}
