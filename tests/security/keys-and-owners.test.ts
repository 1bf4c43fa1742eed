import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditEvent, Household, ProblemDocument } from '@florin/contracts';
import { fileKeystore, type Keystore, type Owner } from '@florin/kernel/keyring';
import { expectStatus, type OwnTestSystem, type Person, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const keyDir = mkdtempSync(join(tmpdir(), 'florin-owners-'));
let system: OwnTestSystem;
let keystore: Keystore;
let ada: Person;
beforeAll(async () => {
  keystore = fileKeystore(keyDir);
  system = await startTestSystem({ keystore });
});
beforeEach(async () => {
  system.clock.advance(61_000);
  ada = await system.person({ hasHousehold: false });
});
afterAll(async () => {
  await system.stop();
  rmSync(keyDir, { recursive: true });
});

function keyFiles(): string[] {
  return readdirSync(keyDir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
}

function household(id: string) {
  return { id, name: 'Home', currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-IE' };
}

function create(person: Person, id: string) {
  return person.send<Household & ProblemDocument>('POST', '/v1/households', { body: household(id) });
}

test('a household may have the id of a person, its own or another’s, and is apart from that person', async () => {
  const eve = await system.person({ hasHousehold: false });
  for (const id of [ada.userId, eve.userId]) {
    expectStatus(await create(ada, id), 201);
    const headers = { 'florin-household': id };
    await system.eventually(async () => {
      const { body } = expectStatus(
        await ada.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events', { headers }),
        200,
      );
      expect(body.rows.map((row) => row.action)).toContain('household.created');
      expect(body.rows.map((row) => row.action)).not.toContain('session.started');
      expect(body.rows.map((row) => row.action)).not.toContain('user.registered');
    });
  }
  const [persons, households] = await Promise.all(
    (['person', 'household'] as const).map((kind) => keystore.get({ kind, id: ada.userId })),
  );
  expect(persons).toMatchObject({ state: 'present' });
  expect(households).toMatchObject({ state: 'present' });
  expect(persons).not.toEqual(households);
  expect((await eve.send('GET', '/v1/session')).status).toBe(200);
});

test('an id that is taken is refused, and no key is made for it', async () => {
  const id = randomUUID();
  expectStatus(await create(ada, id), 201);
  const before = keyFiles();
  const eve = await system.person({ hasHousehold: false });
  const withEve = keyFiles();
  expect((await create(eve, id)).body.code).toBe('user/household-exists');
  expect(keyFiles()).toEqual(withEve);
  expect(withEve.length).toBe(before.length + 1);
});

test('registering an address that is known leaves no file of a key', async () => {
  const before = keyFiles();
  for (const email of [ada.email, ada.email.toUpperCase()]) {
    const reply = await fetch(`${system.url}/v1/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: 'tall ships sail at noon 8', displayName: 'Mallory' }),
    });
    expect(reply.status).toBe(202);
  }
  expect(keyFiles()).toEqual(before);
});

describe('a key that is missing', () => {
  async function withoutKey(owner: Owner): Promise<() => void> {
    const path = join(keyDir, owner.kind, owner.id.slice(-2), `${owner.id}.1.key`);
    const { renameSync } = await import('node:fs');
    renameSync(path, `${path}.lost`);
    // Unwrapped keys are kept for half a minute.
    system.clock.advance(61_000);
    return () => {
      renameSync(`${path}.lost`, path);
      system.clock.advance(61_000);
    };
  }

  test('of a household is an explicit refusal for reads and writes, and is never made anew', async () => {
    const bob = await system.person();
    const account = await bob.account();
    const putBack = await withoutKey({ kind: 'household', id: bob.householdId });
    const files = keyFiles();
    const replies = [
      await bob.send<ProblemDocument>('GET', '/v1/transactions'),
      await bob.send<ProblemDocument>('PATCH', `/v1/accounts/${account.id}`, {
        body: { name: 'Purse' },
        headers: { 'if-match': `"${account.change}"` },
      }),
    ];
    for (const { status, body } of replies) expect([status, body.code]).toEqual([503, 'request/key-missing']);
    expect(keyFiles()).toEqual(files);
    putBack();
    expect((await bob.send('GET', '/v1/transactions')).status).toBe(200);
  });

  test('because it was destroyed says that nothing can be read any more', async () => {
    const bob = await system.person();
    await keystore.remove({ kind: 'household', id: bob.householdId });
    system.clock.advance(61_000);
    const { status, body } = await bob.send<ProblemDocument>('GET', '/v1/transactions');
    expect([status, body.code]).toEqual([410, 'request/key-destroyed']);
  });
});
