import type { Account, Statement, Transaction } from '@florin/contracts';
import {
  csvOf,
  ofxOf,
  type Person,
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
  ada = await system.person();
});
beforeEach(async () => {
  account = await ada.account();
});
afterAll(() => system.stop());

test('a preview shows what the file holds and adds nothing', async () => {
  const file = csvOf([
    ['2026-11-02', 'Corner shop', '-12.50', 'bread'],
    ['2026-11-03', 'Employer', '2500.00'],
  ]);
  const reply = await uploadStatement(ada, account.id, file);
  expect(reply.status).toBe(201);
  const { statement, rows } = reply.body;
  expect(statement).toMatchObject({
    format: 'csv',
    state: 'previewed',
    rowCount: 2,
    importedCount: 0,
    badRows: [],
  });
  expect(rows).toMatchObject([
    {
      line: 2,
      on: '2026-11-02',
      amountMinor: -1250,
      payee: 'Corner shop',
      note: 'bread',
      isDuplicate: false,
    },
    { line: 3, on: '2026-11-03', amountMinor: 250_000, payee: 'Employer', isDuplicate: false },
  ]);
  expect((await ada.changes<Transaction>('transactions')).rows).toEqual([]);
  const kept = (await ada.changes<Statement>('statements')).rows;
  expect(kept.find((row) => row.id === statement.id)).toEqual(statement);
});

test('the first fifty rows are shown, all are counted', async () => {
  const file = csvOf(Array.from({ length: 120 }, (_, at) => ['2026-11-02', `Shop ${at}`, '-1.00'] as const));
  const { body } = await uploadStatement(ada, account.id, file);
  expect([body.rows.length, body.statement.rowCount]).toEqual([50, 120]);
});

test('a bad row is reported by its line and does not stop the rest', async () => {
  const file = csvOf([
    ['2026-11-02', 'Corner shop', '-12.50'],
    ['2026-02-31', 'No such day', '-1.00'],
    ['2026-11-03', 'No amount', 'twelve'],
    ['2026-11-04', 'Bakery', '-3.00'],
  ]);
  const { body } = await uploadStatement(ada, account.id, file);
  expect(body.statement.rowCount).toBe(2);
  expect(body.statement.badRows.map((row) => row.line)).toEqual([3, 4]);
  expect(body.rows.map((row) => row.payee)).toEqual(['Corner shop', 'Bakery']);
});

test('a row in another currency than the account’s is reported, not converted', async () => {
  const file = ofxOf([['1', '2026-11-02', 'Shop', '-1.00']]).replace('<CURDEF>EUR', '<CURDEF>USD');
  const { status, body } = await uploadStatement(ada, account.id, file, { fileName: 'a.ofx' });
  expect(status).toBe(201);
  expect(body.statement).toMatchObject({ rowCount: 0, badRows: [{ reason: 'other-currency' }] });
});

test('an upload with one key is one statement', async () => {
  const id = crypto.randomUUID();
  const path = `/v1/statements?id=${id}&accountId=${account.id}&fileName=a.csv`;
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const send = (file: string) => ada.send('POST', path, { body: new TextEncoder().encode(file), headers });
  const file = csvOf([['2026-11-02', 'Corner shop', '-12.50']]);
  const first = await send(file);
  expect(first.status).toBe(201);
  expect((await send(file)).body).toEqual(first.body);
  expect((await send(file.replace('12.50', '12.51'))).status).toBe(422);
});
