import { randomUUID } from 'node:crypto';
import type { Account, Statement } from '@florin/contracts';
import {
  asAdministrator,
  csvOf,
  memberOf,
  type OwnTestSystem,
  type Person,
  startTestSystem,
  uploadStatement,
} from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
let ada: Person;
let account: Account;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  ada = await system.person();
  account = await ada.account();
});
afterAll(() => system.stop());

const good = csvOf([['2026-11-02', 'Corner shop', '-12.50']]);

async function expectNothingStored(): Promise<void> {
  expect((await ada.changes<Statement>('statements')).rows).toEqual([]);
  const pieces = await asAdministrator(system, (client) =>
    client.query('SELECT 1 FROM "transaction".statement_file'),
  );
  expect(pieces.rowCount).toBe(0);
}

const noise = new Uint8Array(4096).map((_, at) => (at * 7919) % 251);
const files: [string, string | Uint8Array, string][] = [
  ['noise', noise, 'a.csv'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...noise]), 'a.csv'],
  ['a letter', 'Dear bank,\nplease send me my statement.\nYours, Ada\n', 'letter.txt'],
  ['a header alone', 'Date,Payee,Amount\n', 'a.csv'],
  ['blanks', '   \n\n  ', 'a.csv'],
  ['OFX that breaks off', 'OFXHEADER:100\n\n<OFX><BANKMSGSRSV1>', 'a.ofx'],
  ['XML that is no statement', '<?xml version="1.0"?><html><body/></html>', 'a.xml'],
  [
    'XML that would read a file',
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Document>&e;</Document>',
    'a.xml',
  ],
];

test.each(files)('422: %s is refused with a reason, and nothing is stored', async (_name, file, fileName) => {
  const startedAtMs = performance.now();
  const { status, body } = await uploadStatement(ada, account.id, file, { fileName });
  expect([status, body.code]).toEqual([422, 'transaction/statement-refused']);
  expect(body.errors?.[0]?.reason).toMatch(/./);
  expect(JSON.stringify(body)).not.toContain('root:');
  expect(performance.now() - startedAtMs).toBeLessThan(2000);
  await expectNothingStored();
});

test('400: each parameter at fault is named', async () => {
  const eve = await system.person();
  const foreign = await eve.account();
  const cases: [Promise<{ status: number; body: { errors?: { field: string }[] | undefined } }>, string][] = [
    [uploadStatement(ada, randomUUID(), good), 'accountId'],
    [uploadStatement(ada, foreign.id, good), 'accountId'],
    [uploadStatement(ada, account.id, good, { id: 'x' }), 'id'],
    [uploadStatement(ada, account.id, good, { fileName: 'a\u0000.csv' }), 'fileName'],
    [uploadStatement(ada, account.id, good, { fileName: 'x'.repeat(256) }), 'fileName'],
    [uploadStatement(ada, account.id, ''), 'body'],
  ];
  for (const [sending, field] of cases) {
    const { status, body } = await sending;
    expect([status, body.errors?.[0]?.field]).toEqual([400, field]);
  }
  await expectNothingStored();
});

test('a name that looks like a path is only a name', async () => {
  const fileName = '../../etc/passwd<script>.csv';
  const { status, body } = await uploadStatement(ada, (await ada.account()).id, good, { fileName });
  expect([status, body.statement.fileName]).toEqual([201, fileName]);
});

test('403: a viewer uploads nothing', async () => {
  const viewer = await memberOf(ada, 'viewer', system);
  expect((await uploadStatement(viewer, account.id, good)).status).toBe(403);
});

test('409: an id is taken once; a closed account takes no statement', async () => {
  const id = randomUUID();
  const open = await ada.account();
  expect((await uploadStatement(ada, open.id, good, { id })).status).toBe(201);
  expect((await uploadStatement(ada, open.id, good, { id })).body.code).toBe('transaction/already-exists');
  await ada.send('PATCH', `/v1/accounts/${open.id}`, {
    body: { isClosed: true },
    headers: { 'if-match': `"${open.change}"` },
  });
  expect((await uploadStatement(ada, open.id, good)).body.code).toBe('transaction/account-closed');
});

test('413: a file past the limit is refused before it is all sent', async () => {
  const startedAtMs = performance.now();
  const sending = uploadStatement(ada, account.id, new Uint8Array(50 * 1024 * 1024 + 1).fill(0x41)).then(
    (reply) => reply.status,
    // The connection is closed on a sender that goes on regardless.
    () => 413,
  );
  expect(await sending).toBe(413);
  expect(performance.now() - startedAtMs).toBeLessThan(5000);
});

test('415: a statement that calls itself JSON or a form is refused', async () => {
  const path = `/v1/statements?id=${randomUUID()}&accountId=${account.id}&fileName=a.csv`;
  for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/csv']) {
    const response = await fetch(system.url + path, {
      method: 'POST',
      headers: {
        cookie: ada.cookie,
        'x-csrf-token': ada.session.csrfToken,
        'idempotency-key': randomUUID(),
        'content-type': type,
      },
      body: good,
    });
    expect([type, response.status]).toEqual([type, 415]);
  }
});

test('429: more uploads in a minute than anybody makes are put off', async () => {
  const eve = await system.person();
  const { id } = await eve.account();
  const replies = [];
  for (let at = 0; at < 31; at += 1) replies.push(await uploadStatement(eve, id, good));
  expect(replies.at(29)?.status).toBe(201);
  expect(replies.at(30)?.status).toBe(429);
  expect(Number(replies.at(30)?.headers.get('retry-after'))).toBeGreaterThan(0);
  system.clock.advance(61_000);
  expect((await uploadStatement(eve, id, good)).status).toBe(201);
});
