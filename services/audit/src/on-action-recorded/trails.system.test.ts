import { serviceNames } from '@florin/contracts';
import type { Envelope } from '@florin/kernel/events';
import { type OwnTestSystem, queryAsAdministrator, shuffled, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
const seen: Envelope[] = [];
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
  await system.bus.tap((envelope) => void seen.push(envelope));
});
afterAll(() => system.stop());

async function recordsOf(ownerId: string): Promise<number> {
  const text = 'SELECT count(*)::int AS count FROM audit.audit_event WHERE owner_id = $1';
  const rows = await queryAsAdministrator<{ count: number }>(system, text, [ownerId]);
  return rows[0]!.count;
}

test('what a person does for themselves is in their own trail, what they do for a household in its', async () => {
  const ada = await system.person();
  await ada.account();
  await ada.send('POST', '/v1/sign-out');
  await system.eventually(async () => {
    // Registered, signed in, signed out.
    expect(await recordsOf(ada.userId)).toBe(3);
    expect(await recordsOf(ada.householdId)).toBe(2);
  });
});

test('each action is one record, however often and in whatever order it is told', async () => {
  const ada = await system.person();
  for (let number = 0; number < 4; number += 1) await ada.account();
  await system.eventually(async () => expect(await recordsOf(ada.householdId)).toBe(5));
  const own = seen.filter((envelope) => [ada.householdId, ada.userId].includes(envelope.owner.id));
  const tenfold = Array.from({ length: 10 }, () => own).flat();
  await system.bus.publish(shuffled(tenfold));
  expect(await recordsOf(ada.householdId)).toBe(5);
  expect(await recordsOf(ada.userId)).toBe(2);
});

test('no service had to set a delivery aside', async () => {
  for (const service of serviceNames) {
    expect(await queryAsAdministrator(system, `SELECT name FROM "${service}".dead_letter`)).toEqual([]);
  }
});
