import { randomUUID } from 'node:crypto';
import type { Notification } from '@florin/contracts';
import { createIdMinter } from '@florin/kernel/clock';
import { type Envelope, eventPlace } from '@florin/kernel/events';
import { createKeyring } from '@florin/kernel/keyring';
import { sealJson } from '@florin/kernel/sealing';
import { type Person, startTestSystem, type TestSystem, testMasterKey } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let newId: () => string;
beforeAll(async () => {
  system = await startTestSystem();
  newId = createIdMinter(system.clock);
});
afterAll(() => system.stop());

type Told = { name: 'crossed' | 'cleared'; percent: number; remainsPercent?: number | null };

/** Events as budgeting would send them, a minute and a change apart. */
async function eventsOf(person: Person, budgetId: string, told: readonly Told[]): Promise<Envelope[]> {
  const keyring = createKeyring({ masterKey: testMasterKey, keystore: system.keystore, clock: system.clock });
  const owner = { kind: 'household', id: person.householdId } as const;
  const keys = await keyring.keyOf(owner);
  return told.map(({ name, percent, remainsPercent }, at) => {
    const change = at + 1;
    const event = { id: newId(), name: `budgeting.budget-threshold-${name}.v1`, owner, change } as const;
    const facts = {
      budgetId,
      categoryId: '019aa000-0000-7000-8000-0000000000c1',
      percent,
      spentMinor: 1_000 * change,
      availableMinor: 10_000,
      currency: 'EUR',
      periodStartsOn: '2026-11-01',
      ...(name === 'cleared' ? { remainsPercent } : {}),
    };
    const occurredAt = new Date(system.clock.nowMs() + at * 60_000).toISOString();
    return { ...event, service: 'budgeting', occurredAt, sealed: sealJson(keys, eventPlace(event), facts) };
  });
}

/** Every order of a few. */
function ordersOf<Value>(values: readonly Value[]): Value[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((first, at) =>
    ordersOf(values.filter((_, other) => other !== at)).map((rest) => [first, ...rest]),
  );
}

test.each<[string, Told[], { percent: number; isWithdrawn: boolean; newAt: number }]>([
  [
    'crossed, cleared, crossed higher, eased',
    [
      { name: 'crossed', percent: 80 },
      { name: 'cleared', percent: 80, remainsPercent: null },
      { name: 'crossed', percent: 100 },
      { name: 'cleared', percent: 100, remainsPercent: 90 },
    ],
    { percent: 90, isWithdrawn: false, newAt: 2 },
  ],
  [
    'crossed and cleared',
    [
      { name: 'crossed', percent: 80 },
      { name: 'crossed', percent: 90 },
      { name: 'cleared', percent: 90, remainsPercent: null },
    ],
    { percent: 90, isWithdrawn: true, newAt: 1 },
  ],
])('%s ends the same in every order', async (_name, told, expected) => {
  const ada = await system.person();
  const ends = new Map<string, number>();
  for (const order of ordersOf(told.map((_, at) => at))) {
    const budgetId = randomUUID();
    const events = await eventsOf(ada, budgetId, told);
    await system.bus.publish(order.map((at) => events[at]!));
    const rows = (await ada.changes<Notification>('notifications')).rows;
    const [row, ...others] = rows.filter(({ facts }) => facts.budgetId === budgetId);
    expect(others).toEqual([]);
    expect(row!.facts).toMatchObject({ percent: expected.percent, spentMinor: 1_000 * told.length });
    expect(row!.withdrawnAt !== null).toBe(expected.isWithdrawn);
    expect(row!.createdAt).toBe(events[expected.newAt]!.occurredAt);
    ends.set(budgetId, order.length);
  }
  expect(ends.size).toBeGreaterThan(5);
});
