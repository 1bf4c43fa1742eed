import type { Account, Statement, StatementPreview, Transaction } from '@florin/contracts';
import {
  csvOf,
  importStatementFile,
  ofxOf,
  type Person,
  startTestSystem,
  type TestSystem,
  undoStatementImport,
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
      kind: 'new',
      known: null,
    },
    { line: 3, on: '2026-11-03', amountMinor: 250_000, payee: 'Employer', kind: 'new', known: null },
  ]);
  expect((await ada.changes<Transaction>('transactions')).rows).toEqual([]);
  const kept = (await ada.changes<Statement>('statements')).rows;
  expect(kept.find((row) => row.id === statement.id)).toEqual(statement);
});

test('the first rows of each kind are shown, all are counted', async () => {
  const many = Array.from({ length: 400 }, (_, at) => ['2026-11-02', `Shop ${at}`, '-1.00'] as const);
  await importStatementFile(ada, account.id, csvOf(many.slice(0, 200)));
  const { body } = await uploadStatement(ada, account.id, csvOf(many));
  const count = (kind: string) => body.rows.filter((row) => row.kind === kind).length;
  expect([count('new'), count('duplicate')]).toEqual([150, 150]);
  expect(body.statement).toMatchObject({ rowCount: 400, duplicateCount: 200 });
});

test('a row that books an entry made by hand shows which one', async () => {
  const byHand = await ada.transaction({
    accountId: account.id,
    on: '2026-11-01',
    amountMinor: -1250,
    payee: 'corner shop',
  });
  const { body } = await uploadStatement(ada, account.id, csvOf([['2026-11-02', 'Corner shop', '-12.50']]));
  expect(body.rows[0]).toMatchObject({
    kind: 'match',
    known: { id: byHand.id, on: '2026-11-01', payee: 'corner shop', isByHand: true },
  });
  expect(body.statement.accounts[0]).toMatchObject({ matchCount: 1, duplicateCount: 0 });
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

test('a file in another currency than the account’s says so, and goes into no account', async () => {
  const file = ofxOf([['1', '2026-11-02', 'Shop', '-1.00']]).replace('<CURDEF>EUR', '<CURDEF>CHF');
  const { status, body } = await uploadStatement(ada, account.id, file, { fileName: 'a.ofx' });
  expect(status).toBe(201);
  expect(body.statement.accounts).toMatchObject([
    { currency: 'CHF', rowCount: 1, duplicateCount: 0, accountId: null, proposedBy: null },
  ]);
  expect(body.rows).toMatchObject([{ kind: 'new', amountMinor: -100 }]);
});

const camt = (iban: string) => `:20:S
:25:${iban}
:28C:1/1
:60F:C261101EUR100,00
:61:2611021102D12,50NMSCNONREF
:86:020?00CARD?20bread?32CORNER SHOP
:62F:C261130EUR87,50
-
`;

test('a file says which account it is of, masked, and what the balance is', async () => {
  const { body } = await uploadStatement(ada, account.id, camt('DE89370400440532013000'), {
    fileName: 'a.sta',
  });
  expect(body.statement.accounts).toMatchObject([
    {
      number: 'DE…3000',
      currency: 'EUR',
      rowCount: 1,
      from: '2026-11-02',
      to: '2026-11-02',
      totalMinor: -1250,
      closingBalanceMinor: 8750,
      accountId: account.id,
      proposedBy: 'given',
    },
  ]);
  expect(JSON.stringify(body)).not.toContain('370400440532');
  expect(JSON.stringify(await ada.changes<Statement>('statements'))).not.toContain('370400440532');
});

test('the account that a number was imported into is proposed for the next file, until that import is undone', async () => {
  const file = camt('DE11370400440532017777');
  await ada.account();
  const unknown = (await uploadStatement(ada, null, file, { fileName: 'a.sta' })).body.statement;
  expect(unknown.accounts[0]).toMatchObject({ accountId: null, proposedBy: null });
  const done = await importStatementFile(ada, account.id, file, { fileName: 'a.sta' });
  const next = (await uploadStatement(ada, null, file, { fileName: 'a.sta' })).body.statement;
  expect(next.accounts[0]).toMatchObject({ accountId: account.id, proposedBy: 'number', duplicateCount: 1 });
  await undoStatementImport(ada, done.id);
  const after = (await uploadStatement(ada, null, file, { fileName: 'a.sta' })).body.statement;
  expect(after.accounts[0]).toMatchObject({ accountId: null });
});

test('the same number at another bank is another account, in one file and in the next', async () => {
  const statement = (bank: string, id: string) =>
    `<STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>${bank}<ACCTID>99998888<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261102<TRNAMT>-12.50<FITID>${id}<NAME>Corner shop</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS>`;
  const file = (...statements: string[]) =>
    `OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1>${statements.join('')}</BANKMSGSRSV1></OFX>`;
  const named = { fileName: 'a.ofx' };
  const other = await ada.account();
  const both = file(statement('200000', 'A'), statement('400000', 'B'));
  const { accounts } = (await uploadStatement(ada, null, both, named)).body.statement;
  expect(accounts.map(({ rowCount }) => rowCount)).toEqual([1, 1]);
  await importStatementFile(ada, account.id, file(statement('200000', 'A')), named);
  const proposed = async (bank: string) => {
    const reply = await uploadStatement(ada, null, file(statement(bank, 'C')), named);
    return reply.body.statement.accounts[0];
  };
  expect(await proposed('0200000')).toMatchObject({ accountId: account.id, proposedBy: 'number' });
  expect((await proposed('400000'))?.proposedBy).not.toBe('number');
  await importStatementFile(ada, other.id, file(statement('400000', 'D')), named);
  expect(await proposed('400000')).toMatchObject({ accountId: other.id, proposedBy: 'number' });
  expect(await proposed('200000')).toMatchObject({ accountId: account.id, proposedBy: 'number' });
});

test('a table whose columns were not found is shown, and read once somebody says what they are', async () => {
  const file = 'Alpha;Beta;Gamma\nx;y;z\nu;v;w\n';
  const { status, body } = await uploadStatement(ada, account.id, file);
  expect(status).toBe(201);
  expect(body.statement).toMatchObject({ state: 'previewed', accounts: [], rowCount: 0, csvMapping: null });
  expect(body.table).toMatchObject({
    header: ['Alpha', 'Beta', 'Gamma'],
    rows: [
      ['x', 'y', 'z'],
      ['u', 'v', 'w'],
    ],
  });
  expect((await ada.send('POST', `/v1/statements/${body.statement.id}/import`)).status).toBe(409);
  const draft = body.table!.draft as { columns: object };
  const csvMapping = { ...draft, columns: { ...draft.columns, date: 0, amount: 2 } };
  const again = await ada.send<StatementPreview>('POST', `/v1/statements/${body.statement.id}/preview`, {
    body: { csvMapping },
  });
  expect(again.status).toBe(200);
  expect(again.body.statement.badRows.map(({ line, text }) => [line, text])).toEqual([
    [2, 'x | y | z'],
    [3, 'u | v | w'],
  ]);
});

test('a line that could not be read is quoted', async () => {
  const { body } = await uploadStatement(
    ada,
    account.id,
    csvOf([
      ['2026-11-02', 'Shop', '-1.00'],
      ['2026-02-31', 'Nobody', '-1.00'],
    ]),
  );
  expect(body.statement.badRows).toEqual([
    { line: 3, reason: 'bad-date', text: '2026-02-31 | Nobody | -1.00' },
  ]);
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
