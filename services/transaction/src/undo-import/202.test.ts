import { randomUUID } from 'node:crypto';
import type {
  Account,
  AuditEvent,
  Category,
  ProblemDocument,
  Statement,
  Transaction,
} from '@florin/contracts';
import {
  asAdministrator,
  csvOf,
  importStatementFile,
  memberOf,
  type OwnTestSystem,
  type Person,
  settledStatement,
  startTestSystem,
  undoStatementImport,
  uploadStatement,
} from '@florin/testkit';
import fc from 'fast-check';
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

type Said = Omit<Transaction, 'change'>;

/** What the account says, without the numbers that every change raises. */
async function said(): Promise<{ rows: Said[]; balanceMinor: number }> {
  const { rows } = await ada.changes<Transaction>('transactions');
  const own = rows
    .filter((row) => row.accountId === account.id)
    .map(({ change: _, ...row }) => row)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { rows: own, balanceMinor: await ada.balance(account.id) };
}

async function edit(row: Pick<Transaction, 'id'>, body: object): Promise<void> {
  const { change } = (await ada.send<Transaction>('GET', `/v1/transactions/${row.id}`)).body;
  const reply = await ada.send('PATCH', `/v1/transactions/${row.id}`, {
    body,
    headers: { 'if-match': `"${change}"` },
  });
  expect(reply.status).toBe(200);
}

async function merge(id: string, intoId: string): Promise<void> {
  const { change } = (await ada.send<Category>('GET', `/v1/categories/${id}`)).body;
  const reply = await ada.send('POST', `/v1/categories/${id}/merge`, {
    body: { intoId },
    headers: { 'if-match': `"${change}"`, 'idempotency-key': randomUUID() },
  });
  expect(reply.status).toBe(200);
}

const november = csvOf([
  ['2026-11-02', 'Corner shop', '-12.50', 'bread'],
  ['2026-11-03', 'Blue Door Coffee', '-3.50'],
  ['2026-11-05', 'Employer', '2500.00'],
]);

test('what a statement added goes, with its money, and the same file brings it again', async () => {
  const before = await said();
  const done = await importStatementFile(ada, account.id, november);
  const undone = await undoStatementImport(ada, done.id);
  expect(undone).toMatchObject({ state: 'undone', undoneCount: 3, keptCount: 0 });
  expect(await said()).toEqual(before);
  expect(await importStatementFile(ada, account.id, november)).toMatchObject({ importedCount: 3 });
});

test('an entry made by hand is given back as it was, and can be claimed again', async () => {
  const groceries = await ada.category('Groceries');
  await ada.transaction({
    accountId: account.id,
    on: '2026-11-01',
    amountMinor: -1250,
    payee: 'corner shop',
    note: 'for the party',
    splits: [{ categoryId: groceries.id, amountMinor: -1250 }],
    status: 'pending',
  });
  const before = await said();
  const done = await importStatementFile(ada, account.id, november);
  expect(await said()).not.toEqual(before);
  await undoStatementImport(ada, done.id);
  expect(await said()).toEqual(before);
  await importStatementFile(ada, account.id, november);
  expect((await said()).rows).toHaveLength(3);
});

test('what the bank had booked is pending again, for the amount it was', async () => {
  const head = 'Date,Payee,Amount,Status,Transaction ID\n';
  const first = await importStatementFile(
    ada,
    account.id,
    `${head}2026-11-01,Employer,100.00,Booked,TX2026110100017\n2026-11-02,Filling station,-100.00,Pending,TX2026110200042\n`,
  );
  const before = await said();
  const booking = `${head}2026-11-01,Employer,100.00,Booked,TX2026110100017\n2026-11-04,Filling station,-62.50,Booked,TX2026110200042\n`;
  const second = await importStatementFile(ada, account.id, booking);
  await undoStatementImport(ada, second.id);
  expect(await said()).toEqual(before);
  // The later import left no trace, so the earlier one can go as well.
  expect(await undoStatementImport(ada, first.id)).toMatchObject({ undoneCount: 2, keptCount: 0 });
  expect((await said()).rows).toEqual([]);
});

test('a category of it that became a part of another keeps nothing, and what it gave back is filed by what is meant', async () => {
  const [clothing, health, pets] = [
    await ada.category('Clothing'),
    await ada.category('Health'),
    await ada.category('Pets'),
  ];
  const byHand = { accountId: account.id, on: '2026-11-01', amountMinor: -1250, payee: 'corner shop' };
  await ada.transaction({ ...byHand, splits: [{ categoryId: clothing.id, amountMinor: -1250 }] });
  await ada.transaction({
    accountId: account.id,
    on: '2026-10-01',
    amountMinor: -350,
    payee: 'Blue Door Coffee',
    splits: [{ categoryId: clothing.id, amountMinor: -350 }],
  });
  const done = await importStatementFile(ada, account.id, november);
  const filed = (await said()).rows.filter(({ splits }) => splits[0]?.categoryId === clothing.id);
  expect(filed.map(({ on }) => on).sort()).toEqual(['2026-10-01', '2026-11-02', '2026-11-03']);
  await merge(clothing.id, health.id);
  await merge(health.id, pets.id);
  expect(await undoStatementImport(ada, done.id)).toMatchObject({ undoneCount: 3, keptCount: 0 });
  const left = (await said()).rows;
  expect(left.map(({ on, splits }) => [on, splits[0]?.categoryId]).sort()).toEqual([
    ['2026-10-01', pets.id],
    ['2026-11-01', pets.id],
  ]);
});

test('what somebody filed elsewhere before a merge stays', async () => {
  const [children, education] = [await ada.category('Children'), await ada.category('Education')];
  const done = await importStatementFile(ada, account.id, november);
  const shop = (await said()).rows.find(({ payee }) => payee === 'Corner shop')!;
  await edit(shop, { splits: [{ categoryId: children.id, amountMinor: -1250 }] });
  await merge(children.id, education.id);
  expect(await undoStatementImport(ada, done.id)).toMatchObject({ undoneCount: 2, keptCount: 1 });
});

test('what somebody has edited since stays, and is counted; what they deleted stays away', async () => {
  const done = await importStatementFile(ada, account.id, november);
  const rows = (await said()).rows;
  const shop = rows.find(({ payee }) => payee === 'Corner shop')!;
  const coffee = rows.find(({ payee }) => payee === 'Blue Door Coffee')!;
  await edit(shop, { note: 'bread and cheese' });
  const { change } = (await ada.send<Transaction>('GET', `/v1/transactions/${coffee.id}`)).body;
  await ada.send('DELETE', `/v1/transactions/${coffee.id}`, { headers: { 'if-match': `"${change}"` } });
  expect(await undoStatementImport(ada, done.id)).toMatchObject({ undoneCount: 1, keptCount: 1 });
  expect(await said()).toMatchObject({
    rows: [{ id: shop.id, note: 'bread and cheese' }],
    balanceMinor: 10_000 - 1250,
  });
});

test('a balance that was corrected stays right, and its line explains again what it explained', async () => {
  const body = { id: crypto.randomUUID(), on: '2026-11-10', balanceMinor: 5000 };
  expect((await ada.send('POST', `/v1/accounts/${account.id}/balance-corrections`, { body })).status).toBe(
    201,
  );
  const before = await said();
  const done = await importStatementFile(ada, account.id, november);
  expect((await said()).balanceMinor).toBe(5000);
  await undoStatementImport(ada, done.id);
  expect(await said()).toEqual(before);
});

test('an edit that was taken back is none', async () => {
  const done = await importStatementFile(ada, account.id, november);
  const [row] = (await said()).rows;
  await edit(row!, { note: 'changed' });
  await edit(row!, { note: row!.note });
  expect(await undoStatementImport(ada, done.id)).toMatchObject({ undoneCount: 3, keptCount: 0 });
});

test('an import and its undo leave the household as it was, whatever it held', async () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-10-${String(number).padStart(2, '0')}`);
  const entry = fc.record({
    on: day,
    payee: fc.constantFrom('Bakery', 'Kiosk', 'Corner shop'),
    amountMinor: fc.integer({ min: -5000, max: 5000 }).filter((minor) => minor !== 0),
  });
  const lists = fc.tuple(
    fc.array(entry, { maxLength: 3 }),
    fc.array(entry, { minLength: 1, maxLength: 6 }),
    fc.array(entry, { maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(lists, async ([byHand, file, earlier]) => {
      account = await ada.account();
      system.clock.advance(61_000);
      const text = (rows: typeof file) =>
        csvOf(rows.map(({ on, payee, amountMinor }) => [on, payee, (amountMinor / 100).toFixed(2)] as const));
      if (earlier.length > 0) await importStatementFile(ada, account.id, text(earlier));
      for (const fields of byHand) await ada.transaction({ accountId: account.id, ...fields });
      const before = await said();
      // Half of the file may be here already, or be claimed.
      const done = await importStatementFile(ada, account.id, text([...file, ...earlier]));
      const after = await said();
      await undoStatementImport(ada, done.id);
      expect(await said()).toEqual(before);
      // And once more leads where the first time led.
      await importStatementFile(ada, account.id, text([...file, ...earlier]));
      const facts = ({ on, payee, amountMinor }: Said) => `${on} ${payee} ${amountMinor}`;
      expect((await said()).rows.map(facts).sort()).toEqual(after.rows.map(facts).sort());
      expect((await said()).balanceMinor).toBe(after.balanceMinor);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('several steps are undone, the ledger with them, and nothing of the import is kept', async () => {
  const groceries = await ada.category('Groceries');
  await ada.transaction({
    accountId: account.id,
    on: '2026-09-01',
    amountMinor: -100,
    payee: 'Many shops',
    splits: [{ categoryId: groceries.id, amountMinor: -100 }],
  });
  const rows = Array.from(
    { length: 2500 },
    (_, at) => ['2026-09-02', 'Many shops', `-${at + 1}.00`] as const,
  );
  const spent = async () => {
    const path = '/v1/reports/spending-by-category?from=2026-09-01&to=2026-09-30';
    const { body } = await ada.send<{ totalMinor: number; rows: unknown[] }>('GET', path);
    return body.totalMinor;
  };
  await system.eventually(async () => expect(await spent()).toBe(100));
  const before = await said();
  const done = await importStatementFile(ada, account.id, csvOf(rows));
  await system.eventually(async () => expect(await spent()).toBeGreaterThan(100));
  expect(await undoStatementImport(ada, done.id)).toMatchObject({ undoneCount: 2500, keptCount: 0 });
  await system.eventually(async () => expect(await spent()).toBe(100));
  expect(await said()).toEqual(before);
  const left = await asAdministrator(system, (client) =>
    client.query('SELECT 1 FROM "transaction".statement_effect WHERE statement_id = $1', [done.id]),
  );
  expect(left.rowCount).toBe(0);
});

test('the record names who undid it, and what came of it', async () => {
  const done = await importStatementFile(ada, account.id, november);
  await undoStatementImport(ada, done.id);
  await system.eventually(async () => {
    const { rows } = (await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events')).body;
    const records = rows.filter((row) => row.target?.id === done.id);
    expect(records.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['statement.undo-started', 'statement.undone']),
    );
    const record = records.find(({ action }) => action === 'statement.undone');
    expect(record).toMatchObject({
      actor: { kind: 'person', userId: ada.userId },
      after: { undoneCount: 3, keptCount: 0 },
    });
  });
});

test('an import is undone once; the key of the first request answers again', async () => {
  const done = await importStatementFile(ada, account.id, november);
  const path = `/v1/statements/${done.id}/undo`;
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const replies = await Promise.all(Array.from({ length: 20 }, () => ada.send('POST', path, { headers })));
  expect(new Set(replies.map((reply) => reply.status))).toEqual(new Set([202]));
  await settledStatement(ada, done.id);
  const late = await ada.send<ProblemDocument>('POST', path);
  expect([late.status, late.body.code]).toEqual([409, 'transaction/statement-not-imported']);
  expect((await said()).rows).toEqual([]);
});

/** As large as an entry may be. */
const hugeMinor = 1e12;

test('an import that failed on its way is undone as far as it came', async () => {
  const before = await said();
  const small = Array.from({ length: 1000 }, (_, at) => ['2026-11-02', `Kiosk ${at}`, '-1.00'] as const);
  const huge = Array.from(
    { length: 950 },
    (_, at) => ['2026-11-02', `Lottery ${at}`, '9999999999.00'] as const,
  );
  const failed = await importStatementFile(ada, account.id, csvOf([...small, ...huge]));
  expect(failed).toMatchObject({ state: 'failed', importedCount: 1000 });
  expect((await said()).balanceMinor).toBe(10_000 - 100_000);
  const undone = await undoStatementImport(ada, failed.id);
  expect(undone).toMatchObject({ state: 'undone', undoneCount: 1000, keptCount: 0 });
  expect(await said()).toEqual(before);
});

test('an undo that would make a balance too large to count leaves the statement imported, and says so', async () => {
  const lost = Array.from(
    { length: 900 },
    (_, at) => ['2026-11-02', `Lost ${at}`, '-9999999999.00'] as const,
  );
  const done = await importStatementFile(ada, account.id, csvOf(lost));
  for (const count of [500, 402]) {
    const changes = Array.from({ length: count }, () => ({
      kind: 'create',
      id: crypto.randomUUID(),
      accountId: account.id,
      on: '2026-11-03',
      amountMinor: hugeMinor,
      payee: 'Found',
      splits: [{ categoryId: null, amountMinor: hugeMinor }],
    }));
    expect((await ada.send('PATCH', '/v1/transactions', { body: { changes } })).status).toBe(200);
  }
  const before = await said();
  const kept = await undoStatementImport(ada, done.id);
  expect(kept).toMatchObject({ state: 'imported', undoneCount: 0 });
  expect(await said()).toEqual(before);
  await system.eventually(async () => {
    const { rows } = (await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events')).body;
    const records = rows.filter(
      ({ action, target }) => action === 'statement.undone' && target?.id === done.id,
    );
    expect(records.map(({ outcome }) => outcome)).toEqual(['failure']);
  });
});

test('409: what was only looked at has nothing to undo', async () => {
  const { statement } = (await uploadStatement(ada, account.id, november)).body;
  expect((await ada.send('POST', `/v1/statements/${statement.id}/undo`)).status).toBe(409);
});

test('403: a viewer undoes nothing', async () => {
  const done = await importStatementFile(ada, account.id, november);
  const viewer = await memberOf(ada, 'viewer', system);
  expect((await viewer.send('POST', `/v1/statements/${done.id}/undo`)).status).toBe(403);
  expect((await said()).rows).toHaveLength(3);
});

test('404: a statement of another household is not there, and stays imported', async () => {
  const done = await importStatementFile(ada, account.id, november);
  const eve = await system.person();
  expect((await eve.send('POST', `/v1/statements/${done.id}/undo`)).status).toBe(404);
  expect((await ada.send('POST', `/v1/statements/${crypto.randomUUID()}/undo`)).status).toBe(404);
  const { rows } = await ada.changes<Statement>('statements');
  expect(rows.find(({ id }) => id === done.id)?.state).toBe('imported');
});
