import { randomUUID } from 'node:crypto';
import type { Account, Category, ProblemDocument, Transaction } from '@florin/contracts';
import {
  asAdministrator,
  makeBudget,
  openLive,
  type Person,
  periodOf,
  rowsSent,
  startTestSystem,
  type TestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  account = await ada.account();
  await ada.category('Groceries');
});
afterAll(() => system.stop());

async function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
  const startedAtMs = performance.now();
  const response = await fetch(system.url + path, {
    method: 'POST',
    headers: {
      cookie: ada.cookie,
      'x-csrf-token': ada.session.csrfToken,
      'idempotency-key': randomUUID(),
      'content-type': 'application/json',
      ...headers,
    },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, tookMs: performance.now() - startedAtMs };
}

function transactionWith(fields: Record<string, unknown>): string {
  const splits = [{ categoryId: null, amountMinor: -100 }];
  const base = {
    id: randomUUID(),
    accountId: account.id,
    on: '2026-11-20',
    amountMinor: -100,
    payee: 'Kiosk',
    splits,
  };
  return JSON.stringify({ ...base, ...fields });
}

describe('text', () => {
  const kept = [
    'Müller & Söhne “GmbH”',
    '𝒻𝓁ℴ𝓇𝒾𝓃 🏔️👩‍👩‍👧',
    '\u202eevil.exe\u202c',
    'שלום עולם',
    'مرحبا',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "Robert'); DROP TABLE transaction;--",
    '$\u007b7*7}{{7*7}}%s%n',
    '=HYPERLINK("https://evil.example")',
    '\ufeffbyte order mark',
    'é and e\u0301 stay apart',
    '   blanks   ',
    '\\u0000 \\x00 %00',
    '𐀀'.repeat(100),
  ];

  test.each(kept)('%j comes back as it was written', async (text) => {
    const reply = await post('/v1/transactions', transactionWith({ payee: text, note: text }));
    expect(reply.status).toBe(201);
    const { id } = JSON.parse(reply.text) as Transaction;
    const { body } = await ada.send<Transaction>('GET', `/v1/transactions/${id}`);
    expect([body.payee, body.note]).toEqual([text, text]);
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['a line that would forge a log', 'a\r\nb'],
    ['an escape sequence', '\u001b[2J'],
    ['a lone high surrogate', 'a\ud800b'],
    ['a lone low surrogate', '\udc00'],
    ['DEL', '\u007f'],
  ])('%s is refused, and the field is named', async (_name, text) => {
    const reply = await post('/v1/transactions', transactionWith({ payee: text }));
    expect(reply.status).toBe(400);
    expect((JSON.parse(reply.text) as ProblemDocument).errors).toMatchObject([{ field: 'payee' }]);
  });

  test('bytes that are no UTF-8 are no server error', async () => {
    const bytes = Buffer.from(transactionWith({ payee: 'XXXX' }));
    bytes.set([0xff, 0xfe, 0xc0, 0x80], bytes.indexOf('XXXX'));
    expect((await post('/v1/transactions', bytes)).status).toBeLessThan(500);
  });
});

describe('names that mean something to a program', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'])(
    '%s in a body',
    async (name) => {
      const text = transactionWith({}).replace(
        '{',
        `{"${name}":{"isAdmin":true,"prototype":{"isAdmin":true}},`,
      );
      expect((await post('/v1/transactions', text)).status).toBe(400);
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    },
  );

  test.each(['__proto__', 'constructor', '__proto__[isAdmin]', 'constructor.prototype'])(
    '%s in a query',
    async (name) => {
      const reply = await ada.send('GET', `/v1/transactions?${encodeURIComponent(name)}=1`);
      expect(reply.status).toBe(400);
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
    },
  );

  test('in the mapping of columns', async () => {
    const id = randomUUID();
    const path = `/v1/statements?id=${id}&accountId=${account.id}&fileName=a.csv`;
    expect((await ada.upload(path, 'Date,Payee,Amount\n2026-11-02,Shop,-1.00\n')).status).toBe(201);
    const text = '{"csvMapping":{"constructor":{"prototype":{"isAdmin":true}},"hasOwnProperty":1}}';
    expect((await post(`/v1/statements/${id}/preview`, text)).status).toBe(400);
    expect(
      (await post(`/v1/statements/${id}/preview`, text.replace('constructor', '__proto__'))).status,
    ).toBe(400);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });
});

describe('fields nobody may set', () => {
  test.each([
    'householdId',
    'balanceMinor',
    'role',
    'change',
    'createdAt',
    'isClosed',
    'csvMapping',
    'userId',
  ])('%s', async (field) => {
    const body = {
      id: randomUUID(),
      name: 'Mine',
      kind: 'cash',
      currency: 'EUR',
      stated: { on: '2000-01-01', balanceMinor: 0 },
      [field]: 1,
    };
    const reply = await post('/v1/accounts', JSON.stringify(body));
    expect(reply.status).toBe(400);
    expect((JSON.parse(reply.text) as ProblemDocument).errors).toEqual([
      { field, reason: 'is not part of this request' },
    ]);
  });
});

describe('size', () => {
  test('a limit of a billion is capped', async () => {
    for (const path of ['/v1/transactions?limit=', '/v1/transactions/search?text=a&limit=']) {
      const { status, body } = await ada.send<{ rows: unknown[] }>('GET', `${path}1000000000`);
      expect([path, status]).toEqual([path, 200]);
      expect(body.rows.length).toBeLessThanOrEqual(5000);
    }
  });

  test.each(['0', '-1', '1.5', 'NaN', 'Infinity', '1e400', 'abc', "1'", '[]'])(
    'a limit of %s is refused',
    async (limit) => {
      expect((await ada.send('GET', `/v1/transactions?limit=${encodeURIComponent(limit)}`)).status).toBe(400);
    },
  );

  test('a body of more than a megabyte is refused quickly', async () => {
    const reply = await post('/v1/transactions', transactionWith({ note: 'x'.repeat(1_100_000) }));
    expect(reply.status).toBe(413);
    expect(reply.tookMs).toBeLessThan(2000);
  });

  test('a body that says it is huge is refused before it is sent', async () => {
    const stream = new ReadableStream({
      async pull(controller) {
        controller.enqueue(new TextEncoder().encode(' '.repeat(65_536)));
        await new Promise((resolve) => setTimeout(resolve, 5));
      },
    });
    const sending = fetch(`${system.url}/v1/accounts`, {
      method: 'POST',
      headers: {
        cookie: ada.cookie,
        'x-csrf-token': ada.session.csrfToken,
        'idempotency-key': randomUUID(),
        'content-type': 'application/json',
      },
      body: stream,
      duplex: 'half',
      signal: AbortSignal.timeout(10_000),
    } as RequestInit).then(
      (response) => response.status,
      (error: Error) => error.name,
    );
    // Cut off while still sending, or told 413: never read to the end, which does not come.
    expect(await sending).not.toBe('TimeoutError');
  });

  test('a hundred thousand brackets are no way to stop the program', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const body of [deep, `{"id":${deep}}`, transactionWith({ splits: 'X' }).replace('"X"', deep)]) {
      const reply = await post('/v1/transactions', body);
      expect(reply.status).toBe(400);
      expect(reply.tookMs).toBeLessThan(2000);
    }
    const mapping = `{"csvMapping":{"columns":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`;
    const reply = await post(`/v1/statements/${randomUUID()}/preview`, mapping);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
    expect((await ada.send('GET', '/v1/session')).status).toBe(200);
  });

  test.each([
    ['nothing', ''],
    ['half of it', '{"id":'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"id"'],
    ['NaN', '{"id":NaN}'],
  ])('a body that is %s is refused', async (_name, body) => {
    expect((await post('/v1/transactions', body)).status).toBe(400);
  });
});

describe('a cursor of a list', () => {
  test.each([
    'x',
    '2026-11-20',
    `2026-11-20_${'-'.repeat(36)}`,
    `2026-02-30_${randomUUID()}`,
    `9999-99-99_${randomUUID()}`,
    '_',
    "2026-11-20_' OR 1=1",
  ])('%s is refused', async (cursor) => {
    const reply = await ada.send('GET', `/v1/transactions?cursor=${encodeURIComponent(cursor)}`);
    expect(reply.status).toBe(400);
  });

  test.each([
    'transaction:x',
    'transaction:-1',
    'transaction:1.1.abc:1',
    'transaction:9.1.abc',
    'nothing:1.1.abc',
    '__proto__:1.1.abc',
    'constructor',
    'transaction:1.zzzzzzzzzzz.abc',
    "transaction:1.1.' OR 1=1 --",
  ])('a live stream that is given %s starts from the beginning', async (cursors) => {
    const live = await openLive(system.url, ada, encodeURIComponent(cursors));
    expect(live.status).toBe(200);
    await system.eventually(async () => {
      expect(rowsSent(live.events, 'accounts').map(({ id }) => id)).toContain(account.id);
    });
    expect(live.events.every(({ data }) => data.isReset)).toBe(true);
    await live.close();
  });
});

describe('ids and headers', () => {
  test.each(['1', '..', '%2e%2e%2f', "' OR '1'='1", 'undefined', '%00', `${randomUUID()}0`])(
    'the id %s is refused',
    async (id) => {
      const reply = await ada.send(
        'GET',
        `/v1/transactions/${id.includes('%') ? id : encodeURIComponent(id)}`,
      );
      expect([400, 404]).toContain(reply.status);
    },
  );

  test.each(['x', '1', '"x"', 'W/"1"', '*', '"-1"', '"1", "2"', '"99999999999999999999"'])(
    'If-Match %s is refused',
    async (value) => {
      const reply = await ada.send('PATCH', `/v1/accounts/${account.id}`, {
        body: { name: 'New' },
        headers: { 'if-match': value },
      });
      expect(reply.status).toBe(428);
    },
  );

  test.each(['x', '', `${randomUUID()}, ${randomUUID()}`, randomUUID().slice(1)])(
    'an Idempotency-Key of %j is refused',
    async (value) => {
      const body = {
        id: randomUUID(),
        name: 'Mine',
        kind: 'cash',
        currency: 'EUR',
        stated: { on: '2000-01-01', balanceMinor: 0 },
      };
      const reply = await ada.send('POST', '/v1/accounts', { body, headers: { 'idempotency-key': value } });
      expect(reply.status).toBe(400);
    },
  );

  test('an id in capitals means the same thing', async () => {
    const { id } = await ada.transaction({ accountId: account.id.toUpperCase() });
    expect((await ada.send('GET', `/v1/transactions/${id.toUpperCase()}`)).status).toBe(200);
    const household = { 'florin-household': ada.householdId.toUpperCase() };
    expect((await ada.send('GET', '/v1/transactions', { headers: household })).status).toBe(200);
  });
});

describe('days at the ends of the calendar', () => {
  test.each(['1900-01-01', '2199-12-31'])('%s is a day like any other', async (on) => {
    const groceries = (await ada.category('Groceries')) as Category;
    const splits = [{ categoryId: groceries.id, amountMinor: -100 }];
    expect((await post('/v1/transactions', transactionWith({ on, splits }))).status).toBe(201);
    const reply = await ada.send('GET', `/v1/reports/spending-by-category?from=${on}&to=${on}`);
    expect(reply.status).toBe(200);
    expect((await ada.send('GET', `/v1/transactions?from=${on}&to=${on}`)).status).toBe(200);
  });

  test.each(['1000-01-01', '9999-12-31'])(
    'a query may name %s, a transaction may not stand on it',
    async (on) => {
      expect((await post('/v1/transactions', transactionWith({ on }))).status).toBe(400);
      expect((await ada.send('GET', `/v1/transactions?from=${on}&to=${on}`)).status).toBe(200);
    },
  );

  test.each(['2026-02-29', '2026-13-01', '0000-01-01', '26-11-20', '2026-11-20T00:00:00Z', 'today', ''])(
    '%j is none',
    async (on) => {
      const reply = await post('/v1/transactions', transactionWith({ on }));
      expect(reply.status).toBe(400);
      expect((JSON.parse(reply.text) as ProblemDocument).errors?.[0]?.field).toBe('on');
      expect((await ada.send('GET', `/v1/transactions?from=${on}`)).status).toBe(400);
    },
  );

  test('a statement whose rows leave the days money can move on is read without them', async () => {
    const path = `/v1/statements?id=${randomUUID()}&accountId=${account.id}&fileName=a.csv`;
    const reply = await ada.upload(path, 'Date,Payee,Amount\n9999-12-30,Shop,-1.00\n2026-11-02,Shop,-1.00\n');
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      statement: { rowCount: 1, badRows: [{ line: 2, reason: 'bad-date' }] },
    });
  });

  test('no consumer stumbles over the first and the last of them', async () => {
    const { id: categoryId } = await ada.category('Rent or mortgage');
    await makeBudget(ada, { categoryId, cadence: { kind: 'monthly', startDay: 15 } });
    for (const on of ['2199-12-31', '1900-01-01', '2026-11-20']) {
      const splits = [{ categoryId, amountMinor: -100 }];
      expect((await post('/v1/transactions', transactionWith({ on, splits }))).status).toBe(201);
    }
    await system.eventually(async () => {
      expect((await periodOf(ada)).spentMinor).toBe(100);
    });
    for (const service of ['transaction', 'budgeting', 'reporting', 'notification', 'audit']) {
      const deadLetters = await asAdministrator(system, (client) =>
        client.query(`SELECT name FROM "${service}".dead_letter`),
      );
      expect([service, deadLetters.rows]).toEqual([service, []]);
    }
  });
});
