import { type JobHandler, Problem, type ServiceRuntime, type UnitOfWork } from '@florin/kernel';
import { matchStatement } from '../statement/match-statement';
import { type ReadStatement, readStatement } from '../statement/read-statement';
import { dropFile, readFile } from '../statement/statement-file';
import { accountBalances, accounts, type StatementState, statements } from '../store/rows';
import { importRows, planRows, type RowPlan } from './import-rows';

/** Enough to make a transaction worth its round trips, few enough that others get their turn in between. */
const rowsPerChange = 1000;

type Import = { statement: StatementState; read: ReadStatement; plans: RowPlan[] };

/**
 * Imports a statement in steps, each of which commits its rows together with how far it has come. Cut off
 * anywhere, it goes on from the last step; nothing is lost, and nothing comes twice.
 */
export const importStatementJob: JobHandler = {
  name: 'import-statement',
  declares: {
    audit: 'statement.imported',
    emits: ['transaction.statement-progressed.v1'],
    mayEmit: ['transaction.transactions-changed.v1'],
  },
  async run({ runtime, change }, { id }) {
    const begun = await change((work) => begin(runtime, work, id));
    if (begun === undefined) return;
    if (begun === 'failed') return;
    try {
      for (let isDone = false; !isDone; ) isDone = await change((work) => step(work, id, begun));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await change((work) => giveUp(work, id));
    }
  },
};

/** Reads the file and decides for each row; the rows already imported match themselves and are passed over. */
async function begin(
  runtime: ServiceRuntime,
  work: UnitOfWork,
  id: string,
): Promise<Import | 'failed' | undefined> {
  const row = await statements.get(work, id);
  if (row === undefined || row.value.state !== 'importing') return undefined;
  const statement = row.value;
  const account = await accounts.get(work, statement.accountId);
  if (account === undefined) return fail(work, id, statement);
  try {
    const read = readStatement(await readFile(work, id), {
      fileName: statement.fileName,
      currency: account.value.currency,
      fileAccount: statement.fileAccount,
      mapping: statement.csvMapping,
      isMappingForced: statement.csvMapping !== null,
    });
    const matched = await matchStatement(work, statement.accountId, read.rows);
    const importKey = await runtime.derive('import-key/1');
    const context = { id, statement, currency: account.value.currency, importKey, newId: runtime.newId };
    return { statement, read, plans: planRows(context, read.rows, matched) };
  } catch (error) {
    if (error instanceof Problem) return fail(work, id, statement);
    throw error;
  }
}

async function fail(work: UnitOfWork, id: string, statement: StatementState): Promise<'failed'> {
  await statements.put(work, [{ id, value: { ...statement, state: 'failed' } }]);
  work.emit('transaction.statement-progressed.v1', { statementId: id });
  work.audit({
    action: 'statement.imported',
    outcome: 'failure',
    target: { kind: 'statement', id },
    after: { accountId: statement.accountId, importedCount: statement.importedCount },
  });
  return 'failed';
}

/** Trying again would meet the same refusal, such as a balance too large to count. */
async function giveUp(work: UnitOfWork, id: string): Promise<void> {
  const row = await statements.get(work, id);
  if (row?.value.state === 'importing') await fail(work, id, row.value);
}

/** Imports the next rows; true when they were the last. */
async function step(work: UnitOfWork, id: string, { read, plans }: Import): Promise<boolean> {
  const row = await statements.get(work, id);
  if (row === undefined || row.value.state !== 'importing') return true;
  const { accountId, readCount, importedCount, duplicateCount } = row.value;
  if ((await accounts.get(work, accountId)) === undefined) {
    await fail(work, id, row.value);
    return true;
  }
  const next = plans.slice(readCount, readCount + rowsPerChange);
  const added = await importRows(work, next);
  const isDone = readCount + next.length >= plans.length;
  const value: StatementState = {
    ...row.value,
    readCount: readCount + next.length,
    importedCount: importedCount + added,
    duplicateCount: duplicateCount + next.length - added,
    state: isDone ? 'imported' : 'importing',
  };
  await statements.put(work, [{ id, value }]);
  work.emit('transaction.statement-progressed.v1', { statementId: id });
  if (isDone) await finish(work, id, value, read);
  return isDone;
}

/** The file has served, and the account remembers how its bank writes. */
async function finish(
  work: UnitOfWork,
  id: string,
  value: StatementState,
  read: ReadStatement,
): Promise<void> {
  await dropFile(work, id);
  const balance = await accountBalances.get(work, value.accountId);
  if (balance && read.csvMapping) {
    await accountBalances.put(work, [
      { id: balance.id, value: { ...balance.value, csvMapping: read.csvMapping } },
    ]);
  }
  work.audit({
    action: 'statement.imported',
    target: { kind: 'statement', id },
    after: {
      accountId: value.accountId,
      importedCount: value.importedCount,
      duplicateCount: value.duplicateCount,
    },
  });
}
