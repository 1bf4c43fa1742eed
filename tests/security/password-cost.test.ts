import { randomUUID } from 'node:crypto';
import { changeIdentity, declaresNothing } from '@florin/kernel';
import { services } from '@florin/server/system';
import { type OwnTestSystem, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPerson } from '../../services/user/src/store/people';

/** The services as the server starts them; other tests take a user service whose passwords cost next to nothing. */
let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ modules: services });
});
afterAll(() => system.stop());

test('the server keeps passwords as argon2id with 19 MiB and two passes', async () => {
  const { userId } = await system.person({ hasHousehold: false });
  const { runtime } = system.system.services.get('user')!;
  const actor = { kind: 'person', userId, requestId: randomUUID() } as const;
  const person = await changeIdentity(runtime, actor, declaresNothing('look'), (work) =>
    readPerson(work, userId),
  );
  expect(person?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
