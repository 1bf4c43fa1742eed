import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDisk } from '../testing/memory-records';
import { createModelHousehold } from '../testing/model-household';
import type { ModelServer } from '../testing/model-server';
import { fakeTimers, pass, turns } from '../testing/quiet';
import { createTestDevice, createTestIds, type TestDevice } from '../testing/test-device';
import type { Budget } from '../types';

let server: ModelServer;
let device: TestDevice;
beforeEach(async () => {
  fakeTimers();
  server = createModelHousehold();
  server.put('budgets', [budget('food', 49_000), budget('fuel', 16_500)]);
  device = createTestDevice({ server, disk: createDisk(), newId: createTestIds(5) });
  const opened = device.sync.open();
  await turns(40);
  await pass(1500, 500);
  await opened;
  await pass(2000);
});
afterEach(() => {
  vi.useRealTimers();
});

function budget(id: string, plannedMinor: number): Budget {
  return {
    id,
    categoryId: id,
    cadence: { kind: 'monthly', startDay: 1 },
    plannedMinor,
    pastPlans: [],
    periodPlans: [{ startsOn: '2026-09-01', plannedMinor: 1 }],
    currency: 'EUR',
    rollover: 'none',
    alertPercents: [80],
    firstPeriodStartsOn: '2026-09-01',
    change: 0,
  };
}

const november = { startsOn: '2026-11-01' };
const shown = () =>
  [...device.state.tables.budgets.rows()].map(({ id, plannedMinor, periodPlans }) => [
    id,
    plannedMinor,
    periodPlans.find(({ startsOn }) => startsOn === '2026-11-01')?.plannedMinor ?? null,
  ]);

const cover = () =>
  device.writes.planBudgets([
    { id: 'food', ...november, plannedMinor: 56_408 },
    { id: 'fuel', ...november, plannedMinor: 9_092 },
  ]);

const covered = [
  ['food', 49_000, 56_408],
  ['fuel', 16_500, 9_092],
];
const before = [
  ['food', 49_000, null],
  ['fuel', 16_500, null],
];

it('undone before they were sent, both plans never were', async () => {
  device.link.isUp = false;
  server.cutStreams();
  await pass(1000);
  const { undo } = cover();
  expect(shown()).toEqual(covered);
  undo();
  expect(shown()).toEqual(before);
  device.link.isUp = true;
  await pass(60_000, 1000);
  expect(server.effects.size).toBe(0);
});

it('undone after they were sent, both plans are what they were', async () => {
  const { undo } = cover();
  await pass(5000);
  expect(server.effects.size).toBe(2);
  undo();
  expect(shown()).toEqual(before);
  await pass(5000);
  expect(server.effects.size).toBe(4);
});
