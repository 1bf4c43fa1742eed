import type { Household } from '@florin/contracts';
import { expectStatus, makeBudget, type OwnTestSystem, periodOf, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
beforeAll(async () => {
  // The first of December in Berlin, still November in New York.
  system = await startTestSystem({ now: '2026-11-30T23:30:00Z' });
});
afterAll(() => system.stop());

test('a household that moves to another zone sees its budgets in the period of its new day', async () => {
  const ada = await system.person();
  await makeBudget(ada, {
    categoryId: (await ada.category('Groceries')).id,
    cadence: { kind: 'monthly', startDay: 2 },
  });
  const [household] = (await ada.changes<Household>('households')).rows;
  const zoneIs = async (timeZone: string, change: number) => {
    const headers = { 'if-match': `"${change}"` };
    const path = `/v1/households/${ada.householdId}`;
    return expectStatus(await ada.send<Household>('PATCH', path, { body: { timeZone }, headers }), 200).body;
  };
  expect((await periodOf(ada)).startsOn).toBe('2026-11-02');
  system.clock.moveTo(Date.parse('2026-12-01T23:30:00Z'));
  await system.eventually(async () => expect((await periodOf(ada)).startsOn).toBe('2026-12-02'));
  await zoneIs('America/New_York', household!.change);
  await system.eventually(async () => expect((await periodOf(ada)).startsOn).toBe('2026-11-02'));
  // Its midnight comes five hours after that of UTC.
  system.clock.moveTo(Date.parse('2026-12-02T05:00:00Z'));
  await system.eventually(async () => expect((await periodOf(ada)).startsOn).toBe('2026-12-02'));
});
