import { randomUUID } from 'node:crypto';
import { type AuditEvent, type Operation, type OperationName, operationList } from '@florin/contracts';
import { createTokenIssuer } from '@florin/kernel/token';
import {
  memberOf,
  type OwnTestSystem,
  type Person,
  queryAsAdministrator,
  type Reply,
  startTestSystem,
  testMasterKey,
} from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sample, samples } from './samples';

/** As many refusals of one caller as one trail takes in an hour. */
const refusalsPerHourMax = 20;

let system: OwnTestSystem;
let owner: Person;
let viewer: Person;
let editor: Person;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  owner = await system.person();
  viewer = await memberOf(owner, 'viewer', system);
  editor = await memberOf(owner, 'editor', system);
  await owner.category('Groceries');
});
// Past the hour in which refusals of one person are counted together.
beforeEach(() => system.clock.advance(3_600_000));
afterAll(() => system.stop());

const sensitive = operationList.filter(({ audit, access }) => audit !== null && access.kind === 'household');

function send(person: Person, { method }: Operation, sample: Sample, change: Partial<Sample> = {}) {
  const { path, body, ifMatch } = { ...sample, ...change };
  return person.send(method, path, {
    body,
    headers: ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` },
  });
}

/** The records in the household's trail that this request left. */
async function recordsOf(reply: Reply): Promise<AuditEvent[]> {
  const requestId = reply.headers.get('x-request-id');
  return system.eventually(async () => {
    const { body } = await owner.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events?limit=500');
    const rows = body.rows.filter((row) => row.requestId === requestId);
    if (rows.length === 0) throw new Error('the trail does not tell of it');
    return rows;
  });
}

/** Exactly one record, of this action, by this person. */
async function expectRecorded(
  reply: Reply,
  status: number,
  action: string | null,
  person: Person,
  outcome: AuditEvent['outcome'] = 'failure',
) {
  expect(reply.status, JSON.stringify(reply.body)).toBe(status);
  // What was accepted goes on as a job, whose own record may be there by now; any other is one too many.
  const isOwn = (row: AuditEvent) =>
    status !== 202 || !['statement.imported', 'statement.undone'].includes(row.action);
  const rows = (await recordsOf(reply)).filter(isOwn);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    action,
    outcome,
    actor: { kind: 'person', userId: person.userId },
  });
}

describe.each(sensitive.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  const sampleOf = () => samples[name as OperationName](owner, system);
  const { access, audit, needsIfMatch, path } = operation;

  test('done leaves its record', async () => {
    await expectRecorded(
      await send(owner, operation, await sampleOf()),
      operation.success,
      audit,
      owner,
      'success',
    );
  });

  test('refused for a role leaves its record', async () => {
    const sample = await sampleOf();
    const below = access.kind === 'household' && access.role === 'owner' ? editor : viewer;
    await expectRecorded(await send(below, operation, sample), 403, audit, below);
  });

  if (path.includes('{')) {
    test('refused for what is not there leaves its record', async () => {
      const sample = await sampleOf();
      const elsewhere = sample.path.replace(/[0-9a-f-]{36}/, randomUUID());
      await expectRecorded(await send(owner, operation, sample, { path: elsewhere }), 404, audit, owner);
    });
  }

  if (needsIfMatch) {
    test('refused for a version that is past leaves its record', async () => {
      const sample = await sampleOf();
      const past = { ifMatch: sample.ifMatch! + 1_000_000 };
      await expectRecorded(await send(owner, operation, sample, past), 412, audit, owner);
    });
  }
});

const update = operationList.find(({ name }) => name === 'transaction/update-account')!;

test('what was aimed at is named, and what it was refused with', async () => {
  const sample = await samples['transaction/update-account'](owner, system);
  const [record] = await recordsOf(await send(viewer, update, sample));
  const id = sample.path.slice(sample.path.lastIndexOf('/') + 1);
  expect(record).toMatchObject({
    target: { kind: 'account', id },
    after: { refusedWith: 'request/forbidden' },
  });
});

test('what belongs to no household is recorded with the person who tried it', async () => {
  const ada = await system.person({ hasHousehold: false });
  const recordsOf = async () => {
    const text = "SELECT event_id FROM audit.audit_event WHERE owner_kind = 'person' AND owner_id = $1";
    return (await queryAsAdministrator(system, text, [ada.userId])).length;
  };
  // Registered, and signed in.
  await system.eventually(async () => expect(await recordsOf()).toBe(2));
  const issuer = createTokenIssuer({
    seed: await testMasterKey.derive('token-signing/1'),
    issuer: 'florin',
    clock: system.clock,
  });
  const token = issuer.issue({
    audience: 'user',
    subject: ada.userId,
    sessionId: randomUUID(),
    householdId: null,
    role: null,
    scopes: ['profile:read'],
    assurance: 1,
    authenticatedAt: new Date(system.clock.nowMs()).toISOString(),
  });
  const { body } = await samples['user/create-household'](ada, system);
  const create = system.system.services.get('user')!.invoke('user/create-household', token, {
    body,
    idempotencyKey: randomUUID(),
    requestId: randomUUID(),
  });
  await expect(create).rejects.toMatchObject({ code: 'request/forbidden' });
  await system.eventually(async () => expect(await recordsOf()).toBe(3));
});

test('nobody fills the trail with refusals, and the last one of the hour says that more were left out', async () => {
  const sample = await samples['transaction/update-account'](owner, system);
  const sent: Reply[] = [];
  for (let at = 0; at < refusalsPerHourMax + 10; at += 1) sent.push(await send(viewer, update, sample));
  expect(sent.every(({ status }) => status === 403)).toBe(true);
  const last = await recordsOf(sent[refusalsPerHourMax - 1]!);
  expect(last[0]).toMatchObject({ after: { areFurtherLeftOut: true } });
  const marker = await owner.account({ name: 'A later record' });
  await system.eventually(async () => {
    const { body } = await owner.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events?limit=500');
    expect(body.rows.some(({ target }) => target?.id === marker.id)).toBe(true);
    const ids = new Set(sent.map(({ headers }) => headers.get('x-request-id')));
    expect(body.rows.filter(({ requestId }) => ids.has(requestId))).toHaveLength(refusalsPerHourMax);
  });
});

test('somebody outside the household leaves nothing in its trail', async () => {
  const eve = await system.person();
  const sample = await samples['transaction/update-account'](owner, system);
  const headers = { 'florin-household': owner.householdId, 'if-match': '"1"' };
  const reply = await eve.send('PATCH', sample.path, { body: sample.body, headers });
  expect(reply.status).toBe(404);
  await owner.account({ name: 'A later record' });
  await system.eventually(async () => {
    const { body } = await owner.send<{ rows: AuditEvent[] }>('GET', '/v1/audit-events?limit=500');
    expect(body.rows[0]).toMatchObject({ action: 'account.created' });
    expect(body.rows.map(({ requestId }) => requestId)).not.toContain(reply.headers.get('x-request-id'));
  });
});
