import type { Account, ProblemDocument, Statement, StatementPreview, Transaction } from '@florin/contracts';
import {
  csvOf,
  expectStatus,
  ofxOf,
  type Person,
  settledStatement,
  startTestSystem,
  type TestSystem,
  uploadStatement,
} from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
beforeAll(async () => {
  system = await startTestSystem();
});
beforeEach(async () => {
  ada = await system.person();
  account = await ada.account();
});
afterAll(() => system.stop());

async function previewed(file: string, fileName: string): Promise<Statement> {
  return expectStatus(await uploadStatement(ada, account.id, file, { fileName }), 201).body.statement;
}

const start = ({ id }: Statement) => ada.send<ProblemDocument>('POST', `/v1/statements/${id}/import`);

function patch(body: unknown) {
  const headers = { 'if-match': `"${account.change}"` };
  return ada.send<ProblemDocument>('PATCH', `/v1/accounts/${account.id}`, { body, headers });
}

const rows = async () => (await ada.changes<Transaction>('transactions')).rows;

const many = csvOf(
  Array.from({ length: 5000 }, (_, at) => ['2026-11-02', `Shop ${at}`, `-${at + 1}.50`, ''] as const),
);

test.each([
  ['names its currency', ofxOf([['A1', '2026-11-02', 'Shop', '-12.50']]), 'a.ofx'],
  ['names none', csvOf([['2026-11-02', 'Shop', '-12.50', '']]), 'a.csv'],
])(
  '400: into an account that changed its currency after the preview, from a file that %s',
  async (_name, file, fileName) => {
    const statement = await previewed(file, fileName);
    expect((await patch({ currency: 'JPY' })).status).toBe(200);
    const { status, body } = await start(statement);
    expect([status, body.code, body.errors?.[0]?.field]).toEqual([
      400,
      'transaction/other-currency',
      'accounts.0.accountId',
    ]);
    expect(await rows()).toEqual([]);
  },
);

test('a statement that names no currency is imported after it was read anew in that of the account', async () => {
  const statement = await previewed(csvOf([['2026-11-02', 'Shop', '-1250', '']]), 'a.csv');
  await patch({ currency: 'JPY' });
  const path = `/v1/statements/${statement.id}/preview`;
  expectStatus(await ada.send<StatementPreview>('POST', path, { body: {} }), 200);
  expect((await start(statement)).status).toBe(202);
  await settledStatement(ada, statement.id);
  expect(await rows()).toMatchObject([{ currency: 'JPY', amountMinor: -1250 }]);
});

test('409: an account that an import was begun for is not empty, and keeps its currency', async () => {
  const statement = await previewed(many, 'a.csv');
  expect((await start(statement)).status).toBe(202);
  const { status, body } = await patch({ currency: 'JPY' });
  expect([status, body.code]).toEqual([409, 'transaction/account-not-empty']);
  expect(await settledStatement(ada, statement.id)).toMatchObject({ state: 'imported', importedCount: 5000 });
  expect(new Set((await rows()).map(({ currency }) => currency))).toEqual(new Set(['EUR']));
});

test('409: into an account that was closed after the preview', async () => {
  const statement = await previewed(many, 'a.csv');
  await patch({ isClosed: true });
  const { status, body } = await start(statement);
  expect([status, body.code]).toEqual([409, 'transaction/account-closed']);
});

test('an import stops where its account was closed meanwhile, and what came in before stays to be undone', async () => {
  const statement = await previewed(many, 'a.csv');
  expect((await start(statement)).status).toBe(202);
  expect((await patch({ isClosed: true })).status).toBe(200);
  const done = await settledStatement(ada, statement.id);
  expect(done.state).toBe('failed');
  expect(done.importedCount).toBeLessThan(5000);
  expect(await rows()).toHaveLength(done.importedCount);
});
