import { randomUUID } from 'node:crypto';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobHandler } from '../module';
import type { UnitOfWork } from '../operations';
import { Problem } from '../problem';
import { runJob } from './run-job';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
afterAll(() => system.stop());

const progress = (work: UnitOfWork) =>
  work.emit('transaction.statement-progressed.v1', { statementId: randomUUID() });
const record = (work: UnitOfWork) => work.audit({ action: 'statement.imported' });
/** A row of the job's own, of which nobody is told. */
async function write({ tx, householdId }: UnitOfWork): Promise<void> {
  await tx.query({
    text: `INSERT INTO transaction.idempotency (owner_kind, owner_id, key, operation, request_hash, sealed, created_at)
           VALUES ('household', $1, $2, 'run-job-test', '', '', now())`,
    values: [householdId, randomUUID()],
  });
}
const chart = (work: UnitOfWork) => work.emit('transaction.chart-changed.v1', {});

async function takeAll(steps: Steps, work: UnitOfWork): Promise<void> {
  for (const step of steps) await step(work);
}

type Steps = ((work: UnitOfWork) => void | Promise<void>)[];

async function outcomeOf(...changes: Steps[]): Promise<string> {
  const job: JobHandler = {
    name: 'import-statement',
    declares: { audit: 'statement.imported', emits: ['transaction.statement-progressed.v1'] },
    async run({ change }) {
      for (const steps of changes) await change((work) => takeAll(steps, work));
    },
  };
  const { runtime } = system.system.services.get('transaction')!;
  const startedBy = { kind: 'person', userId: ada.userId, requestId: randomUUID() } as const;
  const payload = { householdId: ada.householdId, id: randomUUID(), startedBy };
  return runJob(runtime, job, payload).then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? (error.cause as Error).message : Promise.reject(error)),
  );
}

test.each<[string, Steps[], string]>([
  ['all that it declares, over several steps', [[progress], [progress, record]], 'done'],
  ['nothing, because its work was done', [[]], 'done'],
  [
    'progress, and no record at its end',
    [[progress]],
    'job import-statement does not record statement.imported',
  ],
  [
    'nothing, although it wrote',
    [[write], []],
    'job import-statement does not emit transaction.statement-progressed.v1, does not record statement.imported',
  ],
  [
    'its record in two steps',
    [[progress, record], [record]],
    'job import-statement records statement.imported more than once',
  ],
  [
    'an event of others',
    [[progress, chart, record]],
    'job import-statement emits transaction.chart-changed.v1, which it does not declare',
  ],
])('a job that tells %s', async (_name, changes, expected) => {
  expect(await outcomeOf(...changes)).toBe(expected);
});
