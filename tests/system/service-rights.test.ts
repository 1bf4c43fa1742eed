import { randomUUID } from 'node:crypto';
import type { Account, AuditEvent } from '@florin/contracts';
import { on } from '@florin/kernel';
import { createTokenIssuer } from '@florin/kernel/token';
import { services } from '@florin/server/system';
import { type OwnTestSystem, type Person, startTestSystem, testMasterKey } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * Reporting opens an account in each new household, through the transaction service and by a right of its own, as a
 * service may that pays a goal or imports from a bank while nobody is there.
 */
const opensAccount = on('user.household-created.v1', async (household, work) => {
  const body = {
    id: household.id,
    name: 'Opened by itself',
    kind: 'cash' as const,
    currency: household.currency,
    stated: { on: '2000-01-01', balanceMinor: 0 },
  };
  await work.call('transaction/create-account', { body, idempotencyKey: work.eventId });
});

let system: OwnTestSystem;
let ada: Person;
beforeAll(async () => {
  const { reporting } = services;
  const others = reporting.subscriptions.filter(({ event }) => event !== opensAccount.event);
  system = await startTestSystem({
    modules: { reporting: { ...reporting, subscriptions: [...others, opensAccount] } },
    serviceRights: { reporting: ['transaction/create-account'] },
  });
  ada = await system.person();
});
afterAll(() => system.stop());

async function trail(): Promise<AuditEvent[]> {
  return (await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events')).body.rows;
}

async function accounts(): Promise<Account[]> {
  return (await ada.changes<Account>('accounts')).rows;
}

test('a consumer writes for a household through another service, and the trail names the service', async () => {
  await system.eventually(async () => {
    expect((await accounts()).map(({ name }) => name)).toEqual(['Opened by itself']);
    expect((await trail()).find(({ action }) => action === 'account.created')).toMatchObject({
      actor: { kind: 'service', service: 'reporting' },
      outcome: 'success',
      target: { kind: 'account', id: ada.householdId },
    });
  });
});

test('what it has no right to is refused, and the refusal names it too', async () => {
  const [account] = await accounts();
  const { runtime } = system.system.services.get('reporting')!;
  const call = runtime.callAsService(ada.householdId, randomUUID());
  const remove = call('transaction/delete-account', {
    params: { id: account!.id },
    ifMatch: account!.change,
  });
  await expect(remove).rejects.toMatchObject({ code: 'request/forbidden' });
  expect(await accounts()).toEqual([account]);
  await system.eventually(async () => {
    expect((await trail())[0]).toMatchObject({
      action: 'account.deleted',
      outcome: 'failure',
      actor: { kind: 'service', service: 'reporting' },
      target: { kind: 'account', id: account!.id },
    });
  });
});

test('the right is of that service alone, and of no other that names it', async () => {
  const body = {
    id: randomUUID(),
    name: 'X',
    kind: 'cash' as const,
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 0 },
  };
  const { runtime } = system.system.services.get('budgeting')!;
  const own = runtime.callAsService(ada.householdId, randomUUID());
  const idempotencyKey = randomUUID();
  await expect(own('transaction/create-account', { body, idempotencyKey })).rejects.toMatchObject({
    code: 'request/forbidden',
  });
  const borrowed = {
    subject: 'service/reporting',
    sessionId: null,
    householdId: ada.householdId,
    role: null,
    scopes: [],
    assurance: 1 as const,
    authenticatedAt: new Date(system.clock.nowMs()).toISOString(),
  };
  const inItsName = runtime.callAs(borrowed, randomUUID());
  await expect(inItsName('transaction/create-account', { body, idempotencyKey })).rejects.toMatchObject({
    code: 'request/forbidden',
  });
});

test('the gateway lets no service in, whatever token it brings', async () => {
  const seed = await testMasterKey.derive('token-signing/1');
  const issuer = createTokenIssuer({ seed, issuer: 'florin', clock: system.clock });
  for (const audience of ['transaction', 'gateway']) {
    const token = issuer.issue({
      audience,
      subject: 'service/reporting',
      sessionId: null,
      householdId: ada.householdId,
      role: null,
      scopes: [],
      assurance: 1,
      authenticatedAt: new Date(system.clock.nowMs()).toISOString(),
      actor: 'reporting',
    });
    const response = await fetch(`${system.url}/v1/transaction/changes`, {
      headers: { authorization: `Bearer ${token}`, 'florin-household': ada.householdId },
    });
    expect(response.status).toBe(401);
  }
});
