import { type OperationName, operationList, type ServiceName, scopes } from '@florin/contracts';
import { Problem } from '@florin/kernel';
import { createTokenIssuer, type TokenIssuer, type TokenSubject } from '@florin/kernel/token';
import { type Person, startTestSystem, type TestSystem, testMasterKey } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samples } from './samples';

/**
 * A session that waits for its second factor, as a token: its person requires two and gave one. Every service is asked
 * directly, because what it refuses nothing before it can let pass.
 */
let system: TestSystem;
let ada: Person;
let issuer: TokenIssuer;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  await ada.category('Groceries');
  issuer = createTokenIssuer({
    seed: await testMasterKey.derive('token-signing/1'),
    issuer: 'florin',
    clock: system.clock,
  });
});
afterAll(() => system.stop());

function waiting(change: Partial<TokenSubject> = {}): TokenSubject {
  return {
    subject: ada.userId,
    sessionId: '01980000-0000-7000-8000-000000000002',
    householdId: ada.householdId,
    role: 'owner',
    scopes: [...scopes],
    assurance: 1,
    requiredAssurance: 2,
    authenticatedAt: new Date(system.clock.nowMs()).toISOString(),
    ...change,
  };
}

/** The code a service refuses with, or the status it answers with. */
async function answerOf(name: string, subject: TokenSubject, input: object = {}): Promise<string | number> {
  const audience = name.slice(0, name.indexOf('/')) as ServiceName;
  const token = issuer.issue({ ...subject, audience });
  try {
    const requestId = '01980000-0000-7000-8000-000000000009';
    return (await system.system.services.get(audience)!.invoke(name, token, { requestId, ...input })).status;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const ofPeople = operationList.filter(({ access }) => access.kind === 'user' || access.kind === 'household');
const open = ['user/sign-out'];

test('there is a live table of operations to try', () => {
  expect(ofPeople.length).toBeGreaterThan(20);
});

describe.each(ofPeople.filter(({ name }) => !open.includes(name)).map(({ name }) => name))('%s', (name) => {
  test('asks for the second factor', async () => {
    const { body } = await samples[name as OperationName](ada, system);
    expect(await answerOf(name, waiting(), { body })).toBe('request/second-factor-required');
  });

  test('does not ask for it once it was given, nor of one who requires none', async () => {
    expect(await answerOf(name, waiting({ assurance: 2 }))).not.toBe('request/second-factor-required');
    expect(await answerOf(name, waiting({ requiredAssurance: 1 }))).not.toBe(
      'request/second-factor-required',
    );
  });
});

test('signing out works half signed in', async () => {
  expect(await answerOf('user/sign-out', waiting())).toBe(204);
});
