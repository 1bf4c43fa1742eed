import type { Account, AuditEvent, Statement, StatementPreview, Transaction } from '@florin/contracts';
import {
  csvOf,
  importStatementFile,
  type OwnTestSystem,
  ofxOf,
  openLive,
  type Person,
  rowsSent,
  settledStatement,
  startTestSystem,
  uploadStatement,
} from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let system: OwnTestSystem;
let ada: Person;
let account: Account;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  ada = await system.person();
  await ada.category('Groceries');
});
beforeEach(async () => {
  account = await ada.account({ stated: { on: '2000-01-01', balanceMinor: 10_000 } });
  // Uploads are limited by the minute.
  system.clock.advance(61_000);
});
afterAll(() => system.stop());

async function rowsOf(accountId = account.id): Promise<Transaction[]> {
  const { rows } = await ada.changes<Transaction>('transactions');
  return rows
    .filter((row) => row.accountId === accountId)
    .sort((a, b) => (a.on + a.payee < b.on + b.payee ? -1 : 1));
}

const balanceMinor = () => ada.balance(account.id);

const november = csvOf([
  ['2026-11-02', 'Corner shop', '-12.50', 'bread'],
  ['2026-11-02', 'Blue Door Coffee', '-3.50'],
  ['2026-11-02', 'Blue Door Coffee', '-3.50'],
  ['2026-11-05', 'Employer', '2500.00'],
]);

test('an import adds each row once, moves the balance by their sum, and says how it went', async () => {
  const done = await importStatementFile(ada, account.id, november);
  expect(done).toMatchObject({ state: 'imported', rowCount: 4, importedCount: 4, duplicateCount: 0 });
  const rows = await rowsOf();
  expect(rows.map((row) => [row.on, row.payee, row.amountMinor, row.note])).toEqual([
    ['2026-11-02', 'Blue Door Coffee', -350, ''],
    ['2026-11-02', 'Blue Door Coffee', -350, ''],
    ['2026-11-02', 'Corner shop', -1250, 'bread'],
    ['2026-11-05', 'Employer', 250_000, ''],
  ]);
  for (const row of rows) {
    expect(row).toMatchObject({ statementId: done.id, status: 'posted', currency: 'EUR' });
    expect(row.splits).toEqual([{ categoryId: null, amountMinor: row.amountMinor }]);
  }
  expect(await balanceMinor()).toBe(10_000 + 248_050);
});

test('the record of an import names who asked for it, and in which request', async () => {
  const { statement } = (await uploadStatement(ada, account.id, november)).body;
  const reply = await ada.send('POST', `/v1/statements/${statement.id}/import`);
  await settledStatement(ada, statement.id);
  const record = await system.eventually(async () => {
    const { body } = await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events');
    const found = body.rows.find((row) => row.target?.id === statement.id);
    expect(found).toBeDefined();
    return found!;
  });
  expect(record).toMatchObject({
    action: 'statement.imported',
    actor: { kind: 'person', userId: ada.userId },
    requestId: reply.headers.get('x-request-id'),
  });
});

test('the same file again adds nothing', async () => {
  await importStatementFile(ada, account.id, november);
  const before = [await rowsOf(), await balanceMinor()];
  const again = await importStatementFile(ada, account.id, november);
  expect(again).toMatchObject({ state: 'imported', importedCount: 0, duplicateCount: 4 });
  expect([await rowsOf(), await balanceMinor()]).toEqual(before);
});

test('an overlapping file adds what is new, and shows before what is not', async () => {
  await importStatementFile(ada, account.id, november);
  const longer = `${november}\n2026-11-06,Bakery,-4.00,\n2026-11-02,Blue Door Coffee,-3.50,`;
  const { rows } = (await uploadStatement(ada, account.id, longer)).body;
  expect(rows.filter((row) => row.kind === 'new').map((row) => row.payee)).toEqual([
    'Bakery',
    'Blue Door Coffee',
  ]);
  expect(await importStatementFile(ada, account.id, longer)).toMatchObject({
    importedCount: 2,
    duplicateCount: 4,
  });
  expect(await rowsOf()).toHaveLength(6);
});

test('two imports of one file at the same moment add it once', async () => {
  const [first, second] = await Promise.all([
    uploadStatement(ada, account.id, november),
    uploadStatement(ada, account.id, november),
  ]);
  const ids = [first.body.statement.id, second.body.statement.id];
  await Promise.all(ids.map((id) => ada.send('POST', `/v1/statements/${id}/import`)));
  const done = await Promise.all(ids.map((id) => settledStatement(ada, id)));
  expect(done.map((statement) => statement.state)).toEqual(['imported', 'imported']);
  expect(done.reduce((sum, statement) => sum + statement.importedCount, 0)).toBe(4);
  expect(await balanceMinor()).toBe(10_000 + 248_050);
});

test('purchases that say the same are two where the bank’s ids differ, in whatever file they come', async () => {
  const first = ofxOf([['A1', '2026-11-02', 'Blue Door Coffee', '-3.50']]);
  const second = ofxOf([['A2', '2026-11-02', 'Blue Door Coffee', '-3.50']]);
  for (const [file, importedCount] of [
    [first, 1],
    [second, 1],
    [first, 0],
    [second, 0],
  ] as const) {
    expect(await importStatementFile(ada, account.id, file, { fileName: 'a.ofx' })).toMatchObject({
      importedCount,
    });
  }
  expect(await rowsOf()).toHaveLength(2);
});

test('what was entered by hand is claimed by the bank’s row, and keeps its payee, category and note', async () => {
  const groceries = await ada.category('Groceries');
  const byHand = await ada.transaction({
    accountId: account.id,
    on: '2026-11-01',
    amountMinor: -1250,
    payee: 'corner shop',
    note: 'for the party',
    splits: [{ categoryId: groceries.id, amountMinor: -1250 }],
    status: 'pending',
  });
  const done = await importStatementFile(ada, account.id, november);
  const claimed = (await rowsOf()).find((row) => row.id === byHand.id)!;
  expect(claimed).toMatchObject({
    on: '2026-11-02',
    payee: 'corner shop',
    note: 'for the party',
    splits: byHand.splits,
    status: 'posted',
    statementId: done.id,
  });
  expect(await rowsOf()).toHaveLength(4);
  expect(await balanceMinor()).toBe(10_000 + 248_050);
  expect(await importStatementFile(ada, account.id, november)).toMatchObject({ importedCount: 0 });
});

test('what was pending is booked when the bank books it, for the amount it books, and keeps its category', async () => {
  const groceries = await ada.category('Groceries');
  const head = 'Date,Payee,Amount,Status,Transaction ID\n';
  const booked = '2026-11-01,Employer,100.00,Booked,TX2026110100017\n';
  await importStatementFile(
    ada,
    account.id,
    `${head}${booked}2026-11-02,Filling station,-100.00,Pending,TX2026110200042\n`,
  );
  const pending = (await rowsOf()).find((row) => row.payee === 'Filling station')!;
  expect(pending.status).toBe('pending');
  const splits = [
    { categoryId: groceries.id, amountMinor: -9000 },
    { categoryId: null, amountMinor: -1000 },
  ];
  await ada.send('PATCH', `/v1/transactions/${pending.id}`, {
    body: { splits },
    headers: { 'if-match': `"${pending.change}"` },
  });
  const file = `${head}${booked}2026-11-04,Filling station,-62.50,Booked,TX2026110200042\n`;
  expect(await importStatementFile(ada, account.id, file)).toMatchObject({
    importedCount: 0,
    duplicateCount: 2,
  });
  const row = (await rowsOf()).find((each) => each.id === pending.id)!;
  expect(row).toMatchObject({
    on: '2026-11-04',
    amountMinor: -6250,
    status: 'posted',
    payee: 'Filling station',
  });
  expect(row.splits).toEqual([{ ...splits[0], amountMinor: -5250 }, splits[1]]);
  expect(await balanceMinor()).toBe(10_000 + 10_000 - 6250);
  expect(await rowsOf()).toHaveLength(2);
});

test('a payee takes the category it was last given', async () => {
  const groceries = await ada.category('Groceries');
  await importStatementFile(ada, account.id, november);
  const shop = (await rowsOf()).find((row) => row.payee === 'Corner shop')!;
  const splits = [{ categoryId: groceries.id, amountMinor: shop.amountMinor }];
  await ada.send('PATCH', `/v1/transactions/${shop.id}`, {
    body: { splits },
    headers: { 'if-match': `"${shop.change}"` },
  });
  await importStatementFile(ada, account.id, csvOf([['2026-11-09', 'CORNER SHOP', '-8.00']]));
  const next = (await rowsOf()).find((row) => row.on === '2026-11-09')!;
  expect(next.splits).toEqual([{ categoryId: groceries.id, amountMinor: -800 }]);
});

test('a row edited or deleted by a person is not brought back by the same file', async () => {
  await importStatementFile(ada, account.id, november);
  const [coffee, , shop] = await rowsOf();
  await ada.send('PATCH', `/v1/transactions/${shop!.id}`, {
    body: { payee: 'Mine', amountMinor: -1300, on: '2026-11-03' },
    headers: { 'if-match': `"${shop!.change}"` },
  });
  await ada.send('DELETE', `/v1/transactions/${coffee!.id}`, {
    headers: { 'if-match': `"${coffee!.change}"` },
  });
  expect(await importStatementFile(ada, account.id, november)).toMatchObject({ importedCount: 0 });
  expect(await rowsOf()).toHaveLength(3);
});

test('bad rows are left out and reported by line', async () => {
  const file = `${november}\n2026-02-31,Nobody,-1.00,\n`;
  const done = await importStatementFile(ada, account.id, file);
  expect(done).toMatchObject({ state: 'imported', importedCount: 4, badRows: [{ line: 6 }] });
});

test('how an account’s bank writes is remembered', async () => {
  const day = 'Buchungstag;Empfaenger;Betrag\n';
  await importStatementFile(ada, account.id, `${day}03.04.2026;Bäckerei;-1.234,50\n13.04.2026;Laden;-2,00\n`);
  // The day and month of this one could be read either way; the first file has settled it.
  const { rows } = (await uploadStatement(ada, account.id, `${day}05.06.2026;Laden;-2,00\n`)).body;
  expect(rows.map((row) => [row.on, row.amountMinor])).toEqual([['2026-06-05', -200]]);
});

const twoAccounts = ofxOf([['1', '2026-11-02', 'Shop', '-1.00']])
  .replace('<ACCTID>42', '<ACCTID>4200')
  .replace(
    '</BANKMSGSRSV1>',
    '<STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>1<ACCTID>7700<ACCTTYPE>SAVINGS</BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261103<TRNAMT>5.00<FITID>9<NAME>Interest</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1>',
  );

test('of a file with several accounts, each goes where the person says, or nowhere', async () => {
  const dollars = await ada.account({ currency: 'USD' });
  const { statement } = (await uploadStatement(ada, account.id, twoAccounts, { fileName: 'two.ofx' })).body;
  const [euros, others] = statement.accounts;
  expect([euros?.accountId, others?.currency]).toEqual([account.id, 'USD']);
  const accounts = [{ key: others!.key, accountId: dollars.id }];
  await ada.send('POST', `/v1/statements/${statement.id}/preview`, { body: { accounts } });
  await ada.send('POST', `/v1/statements/${statement.id}/import`);
  expect(await settledStatement(ada, statement.id)).toMatchObject({ state: 'imported', importedCount: 2 });
  expect((await rowsOf()).map((row) => [row.payee, row.currency])).toEqual([['Shop', 'EUR']]);
  expect((await rowsOf(dollars.id)).map((row) => [row.payee, row.currency])).toEqual([['Interest', 'USD']]);
  expect(await ada.balance(dollars.id)).toBe(500);
  const left = (await uploadStatement(ada, account.id, twoAccounts, { fileName: 'two.ofx' })).body.statement;
  expect(left.accounts.map(({ accountId, duplicateCount }) => [accountId, duplicateCount])).toEqual([
    [account.id, 1],
    [dollars.id, 1],
  ]);
});

test('409: nothing is imported where no account takes the rows, and the statement waits', async () => {
  const eve = await system.person();
  const theirs = await eve.account({ currency: 'CHF' });
  const { statement } = (await uploadStatement(eve, theirs.id, ofxOf([['1', '2026-11-02', 'Shop', '-1.00']])))
    .body;
  const reply = await eve.send<{ code: string }>('POST', `/v1/statements/${statement.id}/import`);
  expect([reply.status, reply.body.code]).toEqual([409, 'transaction/statement-without-account']);
  const again = await eve.send<StatementPreview>('POST', `/v1/statements/${statement.id}/preview`, {
    body: {},
  });
  expect(again.body.statement.state).toBe('previewed');
});

test('an import too large to count fails as a whole and says so', async () => {
  const file = csvOf(
    Array.from({ length: 950 }, (_, at) => ['2026-11-02', `Lottery ${at}`, '9999999999.00'] as const),
  );
  const done = await importStatementFile(ada, account.id, file);
  expect(done).toMatchObject({ state: 'failed', importedCount: 0 });
  expect([await rowsOf(), await balanceMinor()]).toEqual([[], 10_000]);
});

test('two households may use one id for their statements, and neither waits in vain', async () => {
  const eve = await system.person();
  const theirs = await eve.account();
  const id = crypto.randomUUID();
  expect((await uploadStatement(ada, account.id, november, { id })).status).toBe(201);
  expect((await uploadStatement(eve, theirs.id, november, { id })).status).toBe(201);
  await Promise.all([ada, eve].map((person) => person.send('POST', `/v1/statements/${id}/import`)));
  for (const person of [ada, eve])
    expect(await settledStatement(person, id)).toMatchObject({ importedCount: 4 });
});

test('progress is seen on every device while it is made', async () => {
  const rows = Array.from(
    { length: 2500 },
    (_, at) => ['2026-11-02', `Shop ${at % 50}`, `-${at + 1}.00`] as const,
  );
  const { statement } = (await uploadStatement(ada, account.id, csvOf(rows))).body;
  const live = await openLive(system.url, ada, '');
  await ada.send('POST', `/v1/statements/${statement.id}/import`);
  await settledStatement(ada, statement.id);
  await system.eventually(async () => {
    const seen = rowsSent<Statement>(live.events, 'statements').filter((row) => row.id === statement.id);
    expect(seen.at(-1)).toMatchObject({ state: 'imported', importedCount: 2500 });
    const counts = seen.map((row) => row.importedCount);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });
  await live.close();
});

test('a statement is imported once; the key of the first request answers again', async () => {
  const { statement } = (await uploadStatement(ada, account.id, november)).body;
  const path = `/v1/statements/${statement.id}/import`;
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const replies = await Promise.all(Array.from({ length: 20 }, () => ada.send('POST', path, { headers })));
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([202]));
  expect((await ada.send('POST', path)).status).toBe(409);
  await settledStatement(ada, statement.id);
  expect((await ada.send('POST', path)).status).toBe(409);
  expect(await rowsOf()).toHaveLength(4);
});

test('a statement of another household is not there', async () => {
  const { statement } = (await uploadStatement(ada, account.id, november)).body;
  const eve = await system.person();
  expect((await eve.send('POST', `/v1/statements/${statement.id}/import`)).status).toBe(404);
  expect((await ada.send('POST', `/v1/statements/${crypto.randomUUID()}/import`)).status).toBe(404);
});
