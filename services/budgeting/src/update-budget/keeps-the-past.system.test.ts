import { randomUUID } from 'node:crypto';
import type { Budget } from '@florin/contracts';
import { expectStatus, makeBudget, type OwnTestSystem, periodOf, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ now: '2026-10-30T12:00:00Z' });
});
afterAll(() => system.stop());

test('a plan changed in November leaves what October carried over as it was', async () => {
  const ada = await system.person();
  const groceries = await ada.category('Groceries');
  const body = { id: randomUUID(), categoryId: groceries.id, plannedMinor: 400_00, rollover: 'surplus' };
  const created = await system.eventually(async () =>
    expectStatus(await ada.send<Budget>('POST', '/v1/budgets', { body }), 201),
  );

  system.clock.moveTo(Date.parse('2026-11-02T12:00:00Z'));
  const updated = await ada.send<Budget>('PATCH', `/v1/budgets/${body.id}`, {
    body: { plannedMinor: 900_00 },
    headers: { 'if-match': `"${created.body.change}"` },
  });
  expect(updated.body).toMatchObject({
    pastPlans: [{ endsOn: '2026-10-31', plannedMinor: 400_00 }],
  });
  expect(await periodOf(ada)).toMatchObject({
    startsOn: '2026-11-01',
    plannedMinor: 900_00,
    carriedInMinor: 400_00,
  });
});

test('what one month plans of its own stays with it, and the next plans what it did', async () => {
  system.clock.moveTo(Date.parse('2026-11-29T12:00:00Z'));
  const ada = await system.person();
  const budget = await makeBudget(ada, {
    categoryId: (await ada.category('Fuel and charging')).id,
    rollover: 'surplus',
  });
  const body = { periodPlan: { startsOn: '2026-11-01', plannedMinor: 2_592 } };
  const headers = { 'if-match': `"${budget.change}"` };
  expectStatus(await ada.send('PATCH', `/v1/budgets/${budget.id}`, { body, headers }), 200);
  expect(await periodOf(ada)).toMatchObject({ startsOn: '2026-11-01', plannedMinor: 2_592 });
  system.clock.moveTo(Date.parse('2026-12-01T12:00:00Z'));
  await system.eventually(async () =>
    expect(await periodOf(ada)).toMatchObject({
      startsOn: '2026-12-01',
      plannedMinor: 10_000,
      carriedInMinor: 2_592,
    }),
  );
});
