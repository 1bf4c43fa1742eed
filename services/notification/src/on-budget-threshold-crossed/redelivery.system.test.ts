import { randomUUID } from 'node:crypto';
import type { Notification } from '@florin/contracts';
import { createIdMinter } from '@florin/kernel/clock';
import { type Envelope, eventPlace } from '@florin/kernel/events';
import { createKeyring } from '@florin/kernel/keyring';
import { sealJson } from '@florin/kernel/sealing';
import { type Person, startTestSystem, type TestSystem, testMasterKey } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let system: TestSystem;
let newId: () => string;
beforeAll(async () => {
  system = await startTestSystem();
  newId = createIdMinter(system.clock);
});
afterAll(() => system.stop());

/** Each event is of a change of its own, the later of a later one. */
let latestChange = 0;

/** The event as budgeting would send it, each call a new one. */
async function crossed(person: Person, budgetId: string, spentMinor: number): Promise<Envelope> {
  const keyring = createKeyring({ masterKey: testMasterKey, keystore: system.keystore, clock: system.clock });
  const owner = { kind: 'household', id: person.householdId } as const;
  latestChange += 1;
  const change = latestChange;
  const event = { id: newId(), name: 'budgeting.budget-threshold-crossed.v1', owner, change } as const;
  const facts = {
    budgetId,
    categoryId: randomUUID(),
    percent: 80,
    spentMinor,
    availableMinor: 10_000,
    currency: 'EUR',
    periodStartsOn: '2026-11-01',
  };
  const sealed = sealJson(await keyring.keyOf(owner), eventPlace(event), facts);
  const occurredAt = new Date(system.clock.nowMs()).toISOString();
  return { ...event, service: 'budgeting', occurredAt, sealed };
}

async function notifications(person: Person): Promise<Notification[]> {
  return (await person.changes<Notification>('notifications')).rows;
}

describe('a budget that crossed a percentage', () => {
  test('is told of once, however often the event arrives', async () => {
    const ada = await system.person();
    const event = await crossed(ada, randomUUID(), 8_000);
    await system.bus.publish(Array.from({ length: 10 }, () => event));
    const [told, ...others] = await notifications(ada);
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      kind: 'budget-threshold-crossed',
      readAt: null,
      createdAt: event.occurredAt,
    });
  });

  test('is told of once when another event says the same; the later has the say in any order', async () => {
    const [ada, bob] = [await system.person(), await system.person()];
    const [adas, bobs] = [randomUUID(), randomUUID()];
    const forAda = [await crossed(ada, adas, 8_000), await crossed(ada, adas, 8_500)];
    const forBob = [await crossed(bob, bobs, 8_000), await crossed(bob, bobs, 8_500)];
    await system.bus.publish([...forAda, ...forBob.reverse()]);
    for (const person of [ada, bob]) {
      const all = await notifications(person);
      expect(all.map((row) => row.facts.spentMinor)).toEqual([8_500]);
    }
  });

  test('of two budgets is told of twice', async () => {
    const ada = await system.person();
    await system.bus.publish([
      await crossed(ada, randomUUID(), 8_000),
      await crossed(ada, randomUUID(), 8_000),
    ]);
    expect(await notifications(ada)).toHaveLength(2);
  });
});
