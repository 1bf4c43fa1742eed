import type { Account, StatementPreview } from '@florin/contracts';
import {
  importStatementFile,
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

/** Which of the two columns is the payee is anybody's guess; the first guess can be put right. */
const file = 'Date;Who;What;Amount\n2026-11-02;Corner shop;Bread;-12,50\n2026-11-03;Bakery;Cake;-3,00\n';

async function again(id: string, csvMapping: unknown) {
  return ada.send<StatementPreview>('POST', `/v1/statements/${id}/preview`, { body: { csvMapping } });
}

test('the columns that were found come back, and sent back unchanged they read the same', async () => {
  const { statement, rows } = (await uploadStatement(ada, account.id, file)).body;
  const reply = await again(statement.id, statement.csvMapping);
  expect(reply.status).toBe(200);
  expect(reply.body.rows).toEqual(rows);
  expect(reply.body.statement.change).toBeGreaterThan(statement.change);
});

test('a changed mapping changes what the rows say', async () => {
  const { statement, rows } = (await uploadStatement(ada, account.id, file)).body;
  const reply = await again(statement.id, { ...statement.csvMapping, amountSign: 'reversed' });
  expect(reply.status).toBe(200);
  expect(reply.body.rows.map((row) => row.amountMinor)).toEqual(rows.map((row) => -row.amountMinor));
  expect(reply.body.statement.csvMapping).toMatchObject({ amountSign: 'reversed' });
});

test('a mapping that says nothing is refused by field, and the statement stays as it was', async () => {
  const { statement } = (await uploadStatement(ada, account.id, file)).body;
  for (const csvMapping of [{}, { columns: 'all' }, { delimiter: 1 }, [], 'x', 1]) {
    const reply = await again(statement.id, csvMapping);
    expect(reply.status).toBe(400);
  }
  expect((await again(statement.id, null)).body.statement.csvMapping).toEqual(statement.csvMapping);
});

test('what is imported cannot be read anew, and what is not there cannot either', async () => {
  const done = await importStatementFile(ada, account.id, file);
  expect((await again(done.id, null)).status).toBe(409);
  expect((await again(crypto.randomUUID(), null)).status).toBe(404);
  const eve = await system.person();
  const { statement } = (await uploadStatement(ada, account.id, file)).body;
  const reply = await eve.send('POST', `/v1/statements/${statement.id}/preview`, {
    body: { csvMapping: null },
  });
  expect(reply.status).toBe(404);
});
