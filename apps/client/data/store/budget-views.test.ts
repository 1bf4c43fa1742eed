import { beforeEach, expect, it } from 'vitest';
import { createDisk } from '../testing/memory-records';
import { ModelServer } from '../testing/model-server';
import { tell } from '../testing/tell';
import { createTestDevice, createTestIds, type TestDevice } from '../testing/test-device';

const today = '2026-11-20';
let device: TestDevice;

beforeEach(async () => {
  device = createTestDevice({
    server: new ModelServer(),
    disk: createDisk(),
    newId: createTestIds(1),
    nowMs: () => Date.parse(`${today}T10:00:00Z`),
  });
  device.link.isUp = false;
  await device.sync.open();
  const { state } = device;
  state.setStatus({ lastSyncedAt: `${today}T10:00:00.000Z` });
  tell(state, 1, {
    budgets: [
      {
        id: 'b1',
        categoryId: 'rent',
        cadence: { kind: 'monthly', startDay: 1 },
        plannedMinor: 98_000,
        currency: 'EUR',
        rollover: 'both',
        alertPercents: [80],
        pastPlans: [{ endsOn: '2026-09-30', plannedMinor: 95_000 }],
        periodPlans: [],
        firstPeriodStartsOn: '2026-09-01',
        change: 1,
      },
    ],
    transactions: ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'].map((on, at) => ({
      id: `t${at}`,
      accountId: 'bank',
      on,
      amountMinor: -98_000,
      currency: 'EUR',
      payee: 'Brandt',
      note: '',
      splits: [{ categoryId: 'rent', amountMinor: -98_000 }],
      status: 'posted',
      statementId: null,
      change: 1,
    })) as never,
  });
});

function on(day: string) {
  return device.views.budgets(day, today)[0];
}

it('shows a past month with its own plan, spending and carry, and no days left', () => {
  expect(on('2026-09-20')).toMatchObject({
    period: { startsOn: '2026-09-01', plannedMinor: 95_000, spentMinor: 98_000, remainingMinor: -3_000 },
    daysLeft: 0,
    projectedSpentMinor: 98_000,
    status: 'over',
  });
  expect(on('2026-10-20')).toMatchObject({ period: { carriedInMinor: -3_000 }, daysLeft: 0 });
});

it('shows no budget before the first period', () => {
  expect(device.views.budgets('2026-06-20', today)).toEqual([]);
  expect(device.views.budgets('2026-08-31', today)).toEqual([]);
});

it('shows a month to come with its plan, and says that the carry is not known', () => {
  expect(on('2026-12-20')).toMatchObject({
    period: { startsOn: '2026-12-01', plannedMinor: 98_000, carriedInMinor: 0, spentMinor: 0 },
    isCarryKnown: false,
    projectedSpentMinor: 98_000,
  });
});

it('knows rent that is paid from what the category spent before, older than the budget', () => {
  expect(on(today)).toMatchObject({
    isCarryKnown: true,
    projectedSpentMinor: 98_000,
    past: [
      { startsOn: '2026-10-01', endsOn: '2026-10-31', spentMinor: 98_000 },
      { startsOn: '2026-09-01', spentMinor: 98_000 },
      { startsOn: '2026-08-01', spentMinor: 98_000 },
      { startsOn: '2026-07-01', spentMinor: 98_000 },
    ],
  });
});

const plannedIn = (day: string) => on(day)?.period.plannedMinor;

it('plans another amount for one month and for no other, and takes it back', () => {
  const { undo } = device.writes.planBudgets([{ id: 'b1', startsOn: '2026-11-01', plannedMinor: 105_408 }]);
  expect(['2026-09-20', today, '2026-12-20'].map(plannedIn)).toEqual([95_000, 105_408, 98_000]);
  // What says nothing of the plan leaves it.
  device.writes.setBudget('rent', { plannedMinor: 98_000, rollover: 'none' });
  expect(['2026-09-20', today, '2026-12-20'].map(plannedIn)).toEqual([95_000, 105_408, 98_000]);
  undo();
  expect(plannedIn(today)).toBe(98_000);
});

it('takes back a plan from now on together with what the month had of its own', () => {
  device.writes.planBudgets([{ id: 'b1', startsOn: '2026-11-01', plannedMinor: 90_000 }]);
  const { undo } = device.writes.planBudgets([{ id: 'b1', plannedMinor: 98_000 }]);
  expect([today, '2026-12-20'].map(plannedIn)).toEqual([98_000, 98_000]);
  undo();
  expect([today, '2026-12-20'].map(plannedIn)).toEqual([90_000, 98_000]);
});
