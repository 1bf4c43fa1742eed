import { createHmac, createPrivateKey, sign } from 'node:crypto';
import { type ServiceName, serviceNames } from '@florin/contracts';
import { createTokenIssuer, signingKeyOf, type TokenSubject } from '@florin/kernel/token';
import { type Person, startTestSystem, type TestSystem, testMasterKey } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Every service behind a socket of its own, as somebody inside the network could reach it past the gateway. */
let system: TestSystem;
let ada: Person;
let urls: Record<ServiceName, string>;
let seed: Buffer;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  await ada.category('Groceries');
  const listening = serviceNames.map(async (name) => {
    const service = system.system.services.get(name)!;
    return [name, await service.app.listen({ host: '127.0.0.1', port: 0 })] as const;
  });
  urls = Object.fromEntries(await Promise.all(listening)) as Record<ServiceName, string>;
  seed = await testMasterKey.derive('token-signing/1');
});
afterAll(() => system.stop());

const reads: Record<ServiceName, string> = {
  user: '/v1/user/changes',
  transaction: '/v1/transaction/changes',
  budgeting: '/v1/budgeting/changes',
  reporting: '/v1/transactions/search?text=a',
  notification: '/v1/notification/changes',
  audit: '/v1/audit-events',
};

function subject(): TokenSubject {
  return {
    subject: ada.userId,
    sessionId: '01980000-0000-7000-8000-000000000002',
    householdId: ada.householdId,
    role: 'owner',
    scopes: ['accounts:read', 'budgets:read', 'reports:read', 'transactions:read', 'household:read'],
    assurance: 1,
    authenticatedAt: new Date(system.clock.nowMs()).toISOString(),
    actor: 'gateway',
  };
}

function tokenFor(audience: string, change: Partial<TokenSubject> = {}): string {
  return createTokenIssuer({ seed, issuer: 'florin', clock: system.clock }).issue({
    ...subject(),
    ...change,
    audience,
  });
}

async function statusOf(service: ServiceName, headers: Record<string, string>): Promise<number> {
  const response = await fetch(urls[service] + reads[service], { headers });
  await response.arrayBuffer();
  return response.status;
}

describe.each(serviceNames)('the %s service, called directly', (service) => {
  test('refuses a call without a token, whatever the headers claim', async () => {
    const forged = {
      cookie: ada.cookie,
      'florin-household': ada.householdId,
      'x-user-id': ada.userId,
      'x-florin-user': ada.userId,
      'x-forwarded-user': ada.email,
      'x-florin-address': '127.0.0.1',
      'x-florin-session': JSON.stringify({ token: 'A'.repeat(43) }),
    };
    expect(await statusOf(service, {})).toBe(401);
    expect(await statusOf(service, forged)).toBe(401);
    expect(await statusOf(service, { ...forged, authorization: `Basic ${btoa('admin:admin')}` })).toBe(401);
  });

  test("refuses another service's token", async () => {
    for (const other of [...serviceNames.filter((name) => name !== service), 'gateway', '', `${service} `]) {
      if (other === '') continue;
      expect(await statusOf(service, { authorization: `Bearer ${tokenFor(other)}` })).toBe(401);
    }
  });

  test('refuses a token that speaks for a service without a right of its own', async () => {
    const own = { subject: `service/${service}`, sessionId: null, householdId: null, role: null };
    expect(await statusOf(service, { authorization: `Bearer ${tokenFor(service, own)}` })).toBe(403);
  });

  test('refuses a token without the scope of the operation', async () => {
    const token = tokenFor(service, { scopes: ['profile:read'] });
    expect(await statusOf(service, { authorization: `Bearer ${token}` })).toBe(403);
  });
});

test("a service answers the gateway's own question to the gateway only", async () => {
  async function ask(token: string): Promise<number> {
    const response = await fetch(`${urls.user}/internal/resolve-session`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ sessionToken: ada.cookie.match(/session=([\w-]+)/)![1] }),
    });
    return response.status;
  }
  const nobody = { sessionId: null, householdId: null, role: null, scopes: [] };
  expect(await ask(tokenFor('user', { ...nobody, subject: 'service/gateway' }))).toBe(200);
  expect(await ask(tokenFor('user', { ...nobody, subject: 'service/reporting' }))).toBe(403);
  expect(await ask(tokenFor('user'))).toBe(403);
});

describe('a changed token', () => {
  type Json = Record<string, unknown>;
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const decode = (part: string | undefined): Json =>
    JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));

  /** Signs whatever it is given with the installation's own key. */
  function signed(header: Json, payload: Json): string {
    const input = `${encode(header)}.${encode(payload)}`;
    const key = createPrivateKey(signingKeyOf(seed).privatePem);
    return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  }

  function mutations(): Record<string, string> {
    const good = tokenFor('transaction');
    const [head = '', body = '', signature = ''] = good.split('.');
    const header = decode(head);
    const payload = decode(body);
    const nowSeconds = Math.floor(system.clock.nowMs() / 1000);
    const publicPem = JSON.stringify(signingKeyOf(seed).publicJwk);
    const hs256 = `${encode({ ...header, alg: 'HS256' })}.${body}`;
    const flipped = Buffer.from(signature, 'base64url').map((byte, at) => (at === 5 ? byte ^ 1 : byte));
    const byHeader = (change: Json) => signed({ ...header, ...change }, payload);
    const byPayload = (change: Json) => signed(header, { ...payload, ...change });
    const other = createTokenIssuer({ seed: Buffer.alloc(32, 9), issuer: 'florin', clock: system.clock });
    return {
      'alg none': `${encode({ ...header, alg: 'none' })}.${body}.`,
      'alg nOnE': `${encode({ ...header, alg: 'nOnE' })}.${body}.${signature}`,
      'alg NONE': byHeader({ alg: 'NONE' }),
      'alg missing': byHeader({ alg: undefined }),
      'HS256 with the public key': `${hs256}.${createHmac('sha256', publicPem).update(hs256).digest('base64url')}`,
      'HS256 with an empty secret': `${hs256}.${createHmac('sha256', '').update(hs256).digest('base64url')}`,
      RS256: byHeader({ alg: 'RS256' }),
      'empty signature': `${head}.${body}.`,
      'r = s = 0': `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`,
      'flipped bit': `${head}.${body}.${Buffer.from(flipped).toString('base64url')}`,
      'two parts': `${head}.${body}`,
      'four parts': `${good}.${signature}`,
      'kid traversal': byHeader({ kid: '../../../../dev/null' }),
      'kid SQL': byHeader({ kid: "' OR '1'='1" }),
      'kid missing': byHeader({ kid: undefined }),
      'unknown crit': byHeader({ crit: ['exp'] }),
      jku: byHeader({ jku: 'https://evil.example/jwks.json' }),
      x5u: byHeader({ x5u: 'https://evil.example/cert.pem' }),
      jwk: byHeader({ jwk: signingKeyOf(Buffer.alloc(32, 9)).publicJwk }),
      'zip bomb header': byHeader({ zip: 'DEF' }),
      'typ JWT': byHeader({ typ: 'JWT' }),
      'ID token': byHeader({ typ: 'id_token' }),
      'aud missing': byPayload({ aud: undefined }),
      'aud in a list': byPayload({ aud: ['transaction'] }),
      'wrong issuer': byPayload({ iss: 'https://evil.example' }),
      'issuer missing': byPayload({ iss: undefined }),
      expired: byPayload({ iat: nowSeconds - 600, exp: nowSeconds - 300 }),
      'exp missing': byPayload({ exp: undefined }),
      'exp as text': byPayload({ exp: String(nowSeconds + 300) }),
      'nbf in the future': byPayload({ nbf: nowSeconds + 3600 }),
      'iat in the future': byPayload({ iat: nowSeconds + 3600, exp: nowSeconds + 7200 }),
      'role unknown': byPayload({ role: 'administrator' }),
      'role without household': byPayload({ household: null }),
      'another installation': other.issue({ ...subject(), audience: 'transaction' }),
      'not a token': 'x',
      'far too long': `${head}.${'A'.repeat(7000)}.${signature}`,
    };
  }

  test('is 401 for each of its kinds, and never 500', async () => {
    const statuses: Record<string, number> = {};
    for (const [name, token] of Object.entries(mutations())) {
      statuses[name] = await statusOf('transaction', { authorization: `Bearer ${token}` });
    }
    expect(Object.keys(statuses).length).toBeGreaterThanOrEqual(30);
    expect(statuses).toEqual(Object.fromEntries(Object.keys(statuses).map((name) => [name, 401])));
    expect(await statusOf('transaction', { authorization: `Bearer ${tokenFor('transaction')}` })).toBe(200);
  });
});
