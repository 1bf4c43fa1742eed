import type { Account, ProblemDocument, Statement, StatementPreview } from '@florin/contracts';
import {
  importStatementFile,
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

test('left out, columns and accounts stay; named, each account goes where it is said', async () => {
  const { statement } = (await uploadStatement(ada, account.id, file)).body;
  const other = await ada.account();
  const [only] = statement.accounts;
  const send = (body: unknown) =>
    ada.send<StatementPreview & ProblemDocument>('POST', `/v1/statements/${statement.id}/preview`, { body });
  const moved = await send({ accounts: [{ key: only!.key, accountId: other.id }] });
  expect(moved.body.statement).toMatchObject({
    csvMapping: statement.csvMapping,
    accounts: [{ accountId: other.id, proposedBy: null }],
  });
  expect((await send({})).body.statement.accounts[0]?.accountId).toBe(other.id);
  expect((await send({ csvMapping: null })).body.statement.accounts[0]?.accountId).toBe(other.id);
  const left = await send({ accounts: [{ key: only!.key, accountId: null }] });
  expect(left.body.statement.accounts[0]?.accountId).toBeNull();
  expect((await send({})).body.statement.accounts[0]?.accountId).toBeNull();
});

test('400: an account of nobody, of another household, of another currency, and a key that the file has not', async () => {
  const eve = await system.person();
  const foreign = await eve.account();
  const dollars = await ada.account({ currency: 'USD' });
  const { statement } = (
    await uploadStatement(ada, account.id, ofxOf([['1', '2026-11-02', 'Shop', '-1.00']]), {
      fileName: 'a.ofx',
    })
  ).body;
  const key = statement.accounts[0]!.key;
  const cases: [{ key: string; accountId: string | null }, string, string][] = [
    [{ key, accountId: crypto.randomUUID() }, 'transaction/unknown-account', 'accounts.0.accountId'],
    [{ key, accountId: foreign.id }, 'transaction/unknown-account', 'accounts.0.accountId'],
    [{ key, accountId: dollars.id }, 'transaction/other-currency', 'accounts.0.accountId'],
    [{ key: 'another', accountId: account.id }, 'request/invalid', 'accounts.0.key'],
  ];
  for (const [target, code, field] of cases) {
    const reply = await ada.send<ProblemDocument>('POST', `/v1/statements/${statement.id}/preview`, {
      body: { accounts: [target] },
    });
    expect([reply.status, reply.body.code, reply.body.errors?.[0]?.field]).toEqual([400, code, field]);
  }
  const twice = await ada.send<ProblemDocument>('POST', `/v1/statements/${statement.id}/preview`, {
    body: { accounts: [account, dollars].map(({ id }) => ({ key, accountId: id })) },
  });
  expect([twice.status, twice.body.errors?.[0]?.field]).toEqual([400, 'accounts']);
  const kept = await ada.send<StatementPreview>('POST', `/v1/statements/${statement.id}/preview`, {
    body: {},
  });
  expect(kept.body.statement.accounts[0]?.accountId).toBe(account.id);
});

test('422: columns that make an account of every row are refused at once, and the statement stays as it was', async () => {
  const many = Array.from({ length: 50_000 }, (_, at) => `2026-11-02;${at}1234;Shop;-1,00`);
  const text = `Date;Reference;Who;Amount\n${many.join('\n')}\n`;
  const { statement } = (await uploadStatement(ada, account.id, text)).body;
  expect(statement.accounts).toHaveLength(1);
  const { columns } = statement.csvMapping as { columns: object };
  const startedAtMs = performance.now();
  const reply = await ada.send<ProblemDocument>('POST', `/v1/statements/${statement.id}/preview`, {
    body: { csvMapping: { ...statement.csvMapping, columns: { ...columns, account: 1 } } },
  });
  expect([reply.status, reply.body.errors?.[0]?.reason]).toEqual([422, 'too-large']);
  expect(performance.now() - startedAtMs).toBeLessThan(5000);
  expect((await ada.changes<Statement>('statements')).rows.find(({ id }) => id === statement.id)).toEqual(
    statement,
  );
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
