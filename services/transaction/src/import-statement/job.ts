import { type JobHandler, Problem, type ServiceRuntime, type UnitOfWork } from '@florin/kernel';
import { accountsOfHousehold, currencyOfTargets, requireTargets } from '../statement/account-targets';
import { keepEffects } from '../statement/import-effects';
import { matchAccounts } from '../statement/match-accounts';
import { currencyOfNobody } from '../statement/read-for-household';
import { type ReadStatement, readStatement } from '../statement/read-statement';
import { dropFile, readFile } from '../statement/statement-file';
import { accountBalances, accountIdsOf, accounts, type StatementState, statements } from '../store/rows';
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
  try {
    await requireTargets(work, statement);
    const household = await accountsOfHousehold(work);
    const read = readStatement(await readFile(work, id), {
      fileName: statement.fileName,
      currency: currencyOfTargets(statement.accounts, household) ?? currencyOfNobody,
      mapping: statement.csvMapping,
      isMappingForced: statement.csvMapping !== null,
    });
    const importKey = await runtime.derive('import-key/1');
    const plans: RowPlan[] = [];
    for (const group of await matchAccounts(work, read.accounts, targetsOf(statement, read))) {
      const { accountId } = group;
      const currency = (await accounts.get(work, accountId))!.value.currency;
      const context = { id, accountId, currency, importKey, newId: runtime.newId };
      for (const plan of planRows(context, group.rows, group.matched)) plans.push(plan);
    }
    return { statement, read, plans };
  } catch (error) {
    if (error instanceof Problem) return fail(work, id, statement);
    throw error;
  }
}

function targetsOf({ accounts: told }: StatementState, read: ReadStatement): { accountId: string | null }[] {
  return read.accounts.map(({ key }) => told.find((account) => account.key === key) ?? { accountId: null });
}

async function fail(work: UnitOfWork, id: string, statement: StatementState): Promise<'failed'> {
  await statements.put(work, [{ id, value: { ...statement, state: 'failed' } }]);
  work.emit('transaction.statement-progressed.v1', { statementId: id });
  work.audit({
    action: 'statement.imported',
    outcome: 'failure',
    target: { kind: 'statement', id },
    after: { accountIds: accountIdsOf(statement), importedCount: statement.importedCount },
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
  const { readCount, importedCount, duplicateCount } = row.value;
  // An account that was closed or deleted after the import began takes nothing more.
  await requireTargets(work, row.value);
  const next = plans.slice(readCount, readCount + rowsPerChange);
  const { addedCount, effects } = await importRows(work, next);
  await keepEffects(work, id, readCount, effects);
  const isDone = readCount + next.length >= plans.length;
  const value: StatementState = {
    ...row.value,
    readCount: readCount + next.length,
    importedCount: importedCount + addedCount,
    duplicateCount: duplicateCount + next.length - addedCount,
    state: isDone ? 'imported' : 'importing',
  };
  await statements.put(work, [{ id, value }]);
  work.emit('transaction.statement-progressed.v1', { statementId: id });
  if (isDone) await finish(work, id, value, read);
  return isDone;
}

/** The file has served, and its accounts remember how their bank writes. */
async function finish(
  work: UnitOfWork,
  id: string,
  value: StatementState,
  read: ReadStatement,
): Promise<void> {
  await dropFile(work, id);
  const accountIds = accountIdsOf(value);
  if (read.csvMapping) {
    const balances = await accountBalances.getMany(work, accountIds);
    await accountBalances.put(
      work,
      balances.map((row) => ({ id: row.id, value: { ...row.value, csvMapping: read.csvMapping } })),
    );
  }
  work.audit({
    action: 'statement.imported',
    target: { kind: 'statement', id },
    after: { accountIds, importedCount: value.importedCount, duplicateCount: value.duplicateCount },
  });
}
