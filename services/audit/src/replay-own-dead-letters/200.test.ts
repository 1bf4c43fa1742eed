import type { OutputOf, replayOwnAuditDeadLetters } from '@florin/contracts';
import { expectStatus, type OwnTestSystem, queryAsAdministrator, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Replayed = OutputOf<typeof replayOwnAuditDeadLetters>;

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
});
afterAll(() => system.stop());

test('what could not be added to the trail of a person is listed and replayed by that person', async () => {
  await queryAsAdministrator(system, 'ALTER TABLE audit.audit_event RENAME TO elsewhere');
  // Registered and signed in, which both belong to no household.
  const ada = await system.person({ hasHousehold: false });
  const letters = async (person = ada) =>
    expectStatus(await person.send<{ rows: object[] }>('GET', '/v1/audit/own-dead-letters'), 200).body.rows;
  const replay = async () =>
    expectStatus(await ada.send<Replayed>('POST', '/v1/audit/own-dead-letters/replay'), 200).body;
  const trailLength = async () => {
    const text = "SELECT 1 FROM audit.audit_event WHERE owner_kind = 'person' AND owner_id = $1";
    return (await queryAsAdministrator(system, text, [ada.userId])).length;
  };
  await system.eventually(async () => expect(await letters()).toHaveLength(2), 15_000);
  expect(await letters()).toMatchObject(
    Array.from({ length: 2 }, () => ({ name: 'audit.action-recorded.v1', source: 'user', attempts: 5 })),
  );

  await queryAsAdministrator(system, 'ALTER TABLE audit.elsewhere RENAME TO audit_event');
  expect(await letters(await system.person({ hasHousehold: false }))).toEqual([]);
  expect(await trailLength()).toBe(0);
  expect(await replay()).toEqual({ replayedCount: 2, failedCount: 0 });
  expect(await letters()).toEqual([]);
  // Both, and that they were replayed.
  await system.eventually(async () => expect(await trailLength()).toBe(3));
});
