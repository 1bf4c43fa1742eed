import { type Operation, type OperationName, operationList, type Role, roleAtLeast } from '@florin/contracts';
import { memberOf, type OwnTestSystem, type Person, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sample, samples } from './samples';

const actors = ['anonymous', 'stranger', 'viewer', 'editor', 'owner'] as const;
type Actor = (typeof actors)[number];

let system: OwnTestSystem;
const persons = {} as Record<Exclude<Actor, 'anonymous'>, Person>;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  persons.owner = await system.person();
  persons.stranger = await system.person();
  persons.viewer = await memberOf(persons.owner, 'viewer', system);
  persons.editor = await memberOf(persons.owner, 'editor', system);
  await persons.owner.category('Groceries');
  await persons.stranger.category('Groceries');
});
// The household joined first is the one meant where none is named, so no two are joined at one moment.
beforeEach(() => system.clock.advance(1000));
afterAll(() => system.stop());

/** What the contract promises each actor who names the owner's household. */
function expectedStatus({ access, success }: Operation, actor: Actor, sample: Sample): number {
  if (access.kind === 'internal') return 404;
  if (access.kind === 'anonymous') return success;
  if (actor === 'anonymous') return 401;
  if (access.kind === 'user') return success;
  if (actor === 'stranger') return 404;
  if (!roleAtLeast(actor as Role, access.role)) return 403;
  return actor === 'owner' ? success : (sample.statusBelowOwner ?? success);
}

/** One's own trail tells of what one tried, and names what one named; that is nobody's secret. */
function withoutOwnAttempts(body: unknown): unknown {
  const { rows } = body as { rows?: { outcome?: string }[] };
  return Array.isArray(rows) ? rows.filter(({ outcome }) => outcome !== 'failure') : body;
}

function request(operation: Operation, sample: Sample, actor: Actor, household: string | undefined) {
  const person = actor === 'anonymous' ? persons.owner : persons[actor];
  return person.send(operation.method, sample.path, {
    body: sample.body,
    headers: {
      'florin-household': household,
      ...(sample.ifMatch === undefined ? {} : { 'if-match': `"${sample.ifMatch}"` }),
      ...(actor === 'anonymous' ? { cookie: undefined } : {}),
    },
  });
}

/** What ends sessions comes last, and signing in, which replaces the session it is sent with, after all. */
const ending = ['user/sign-out', 'user/sign-in'];
const inOrder = [...operationList].sort((a, b) => ending.indexOf(a.name) - ending.indexOf(b.name));

test('every operation has a sample, so that none is left out of the matrix', () => {
  expect(Object.keys(samples).sort()).toEqual(operationList.map((operation) => operation.name).sort());
});

describe.each(inOrder.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  test.each(actors)('%s', async (actor) => {
    const sample = await samples[name as OperationName](persons.owner, system);
    const ofMember = operation.access.kind === 'household' ? persons.owner.householdId : undefined;
    const reply = await request(operation, sample, actor, ofMember);
    expect(reply.status, JSON.stringify(reply.body)).toBe(expectedStatus(operation, actor, sample));
  });

  if (operation.access.kind !== 'household') return;
  test('a stranger who names the ids and not the household reaches nothing of it', async () => {
    const sample = await samples[name as OperationName](persons.owner, system);
    const reply = await request(operation, sample, 'stranger', undefined);
    expect(reply.status, JSON.stringify(reply.body)).toBe(sample.withoutHousehold);
    if (operation.method !== 'GET' || reply.status !== 200) return;
    const given = JSON.stringify(withoutOwnAttempts(reply.body));
    expect(given).not.toContain(persons.owner.userId);
    expect(given).not.toContain(persons.owner.householdId);
  });
});
