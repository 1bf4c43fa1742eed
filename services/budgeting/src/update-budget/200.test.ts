import type { Budget, Notification } from '@florin/contracts';
import {
  expectStatus,
  makeBudget,
  type OwnTestSystem,
  type Person,
  periodOf,
  startTestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let system: OwnTestSystem;
let ada: Person;
let budget: Budget;
beforeAll(async () => {
  system = await startTestSystem({ now: '2026-11-29T12:00:00Z' });
});
afterAll(() => system.stop());
beforeEach(async () => {
  ada = await system.person();
  budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
});

async function update(body: object): Promise<Budget> {
  const headers = { 'if-match': `"${budget.change}"` };
  const reply = await ada.send<Budget>('PATCH', `/v1/budgets/${budget.id}`, { body, headers });
  budget = expectStatus(reply, 200).body;
  expect(reply.headers.get('etag')).toBe(`"${budget.change}"`);
  return budget;
}

async function spend(amountMinor: number): Promise<void> {
  const account = await ada.account();
  const { categoryId } = budget;
  const before = (await periodOf(ada)).spentMinor;
  await ada.transaction({ accountId: account.id, amountMinor, splits: [{ categoryId, amountMinor }] });
  await system.eventually(async () => {
    expect((await periodOf(ada)).spentMinor).toBe(before - amountMinor);
  });
}

async function percentsTold(): Promise<number[]> {
  const { rows } = await ada.changes<Notification>('notifications');
  return rows.map((row) => row.facts.percent).sort((a, b) => a - b);
}

describe('PATCH /v1/budgets/{id}', () => {
  test('changes what is named and leaves the rest', async () => {
    const before = budget;
    const after = await update({ plannedMinor: 25_000, rollover: 'both' });
    expect(after.change).toBeGreaterThan(before.change);
    expect(after).toEqual({
      ...before,
      plannedMinor: 25_000,
      rollover: 'both',
      change: after.change,
    });
    expect((await ada.changes<Budget>('budgets')).rows).toEqual([after]);
    expect(await periodOf(ada)).toMatchObject({ plannedMinor: 25_000, remainingMinor: 25_000 });
  });

  test('a plan lowered below what was spent is told of at once', async () => {
    await spend(-5_000);
    expect(await percentsTold()).toEqual([]);
    await update({ plannedMinor: 4_900 });
    await system.eventually(async () => expect(await percentsTold()).toEqual([100]));
  });

  test('a percentage that a raised plan moved out of reach can be told again, in the same notification', async () => {
    await spend(-8_500);
    await system.eventually(async () => expect(await percentsTold()).toEqual([80]));
    const [first] = (await ada.changes<Notification>('notifications')).rows;
    expectStatus(await ada.send('POST', `/v1/notifications/${first!.id}/read`), 200);

    await update({ plannedMinor: 20_000 });
    await system.eventually(async () => {
      const [withdrawn] = (await ada.changes<Notification>('notifications')).rows;
      expect(withdrawn!.withdrawnAt).toBe(new Date(system.clock.nowMs()).toISOString());
      expect(withdrawn!.facts).toMatchObject({ percent: 80, spentMinor: 8_500, availableMinor: 20_000 });
    });
    system.clock.advance(60_000);
    await spend(-8_000);
    await system.eventually(async () => {
      const [again] = (await ada.changes<Notification>('notifications')).rows;
      expect(again).toMatchObject({ id: first!.id, readAt: null, withdrawnAt: null });
      expect(again!.facts).toMatchObject({ percent: 80, spentMinor: 16_500, availableMinor: 20_000 });
    });
    expect(await percentsTold()).toEqual([80]);
  });

  test('a plan for one period leaves what later ones plan, and is gone with a plan from now on', async () => {
    const november = { startsOn: '2026-11-01', plannedMinor: 7_408 };
    expect(await update({ periodPlan: november })).toMatchObject({
      plannedMinor: 10_000,
      pastPlans: [],
      periodPlans: [november],
    });
    expect(await periodOf(ada)).toMatchObject({ plannedMinor: 7_408, remainingMinor: 7_408 });
    // What has nothing to do with the plan leaves it.
    expect((await update({ rollover: 'both' })).periodPlans).toEqual([november]);
    expect((await update({ periodPlan: { ...november, plannedMinor: null } })).periodPlans).toEqual([]);
    await update({ periodPlan: november });
    expect(await update({ plannedMinor: 10_000 })).toMatchObject({ plannedMinor: 10_000, periodPlans: [] });
    expect(await periodOf(ada)).toMatchObject({ plannedMinor: 10_000 });
    // Taken back, both come together.
    expect(await update({ plannedMinor: 9_000, periodPlan: november })).toMatchObject({
      plannedMinor: 9_000,
      periodPlans: [november],
    });
  });

  test('other percentages take effect at once', async () => {
    await spend(-5_000);
    await update({ alertPercents: [25, 50, 75] });
    await system.eventually(async () => expect(await percentsTold()).toEqual([50]));
  });

  test('takes the version that was seen, whatever was spent or came due since', async () => {
    const seen = budget;
    await spend(-8_500);
    system.clock.moveTo(Date.parse('2026-12-01T12:00:00Z'));
    await system.eventually(async () => expect((await periodOf(ada)).startsOn).toBe('2026-12-01'));
    expect((await ada.changes<Budget>('budgets')).rows).toEqual([seen]);
    const headers = { 'if-match': `"${seen.change}"` };
    const body = { plannedMinor: 30_000 };
    expectStatus(await ada.send('PATCH', `/v1/budgets/${seen.id}`, { body, headers }), 200);
    const stale = await ada.send('PATCH', `/v1/budgets/${seen.id}`, { body, headers });
    expect(stale.status).toBe(412);
  });
});
