import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDisk } from '../testing/memory-records';
import { createModelHousehold } from '../testing/model-household';
import type { ModelServer } from '../testing/model-server';
import { fakeTimers, pass, turns } from '../testing/quiet';
import { createTestDevice, createTestIds, type TestDevice } from '../testing/test-device';

let server: ModelServer;
let device: TestDevice;
beforeEach(async () => {
  fakeTimers();
  server = createModelHousehold();
  device = createTestDevice({ server, disk: createDisk(), newId: createTestIds(5) });
  const opened = device.sync.open();
  await turns(40);
  await pass(1500, 500);
  await opened;
});
afterEach(() => {
  device.kill();
  vi.useRealTimers();
});

function spend(on: string, amountMinor: number): void {
  device.writes.addTransaction({ accountId: server.accountIds[0], on, amountMinor, payee: 'Kiosk' });
}

describe('what waits of an account', () => {
  it('is known while an entry of it is not sent, and no longer when it is', async () => {
    expect(device.views.waitingAccounts().size).toBe(0);
    device.link.isUp = false;
    spend('2026-11-20', -350);
    expect([...device.views.waitingAccounts()]).toEqual([server.accountIds[0]]);
    const before = device.views.waitingAccounts();
    spend('2026-11-21', -100);
    expect(device.views.waitingAccounts()).toBe(before);
    device.link.isUp = true;
    device.wake();
    await pass(5000);
    expect(device.views.waitingAccounts().size).toBe(0);
  });
});

describe('a merged category', () => {
  it('counts for the one it became a part of, day by day and in what came in', async () => {
    const look = { icon: 'tag', color: 'blue', isArchived: false } as const;
    server.put('category-groups', [{ id: 'in', name: 'Income', kind: 'income', position: 0, change: 0 }]);
    server.put('categories', [
      { id: 'wage', groupId: 'in', name: 'Wage', position: 0, ...look, mergedIntoId: null, change: 0 },
      { id: 'bonus', groupId: 'in', name: 'Bonus', position: 1, ...look, mergedIntoId: 'wage', change: 0 },
    ]);
    await pass(3000);
    for (const [categoryId, amountMinor] of [
      ['wage', 2000],
      ['bonus', 500],
    ] as const)
      device.writes.addTransaction({
        accountId: server.accountIds[0],
        on: '2026-11-02',
        amountMinor,
        payee: 'Employer',
        splits: [{ categoryId, amountMinor }],
      });
    spend('2026-11-02', -350);
    expect(device.views.spending('2026-11-01', '2026-11-30')).toMatchObject({
      incomeMinor: 2500,
      totalMinor: 350,
    });
    expect(device.views.dailySpending('2026-11-02', '2026-11-02')).toEqual([350]);
  });
});

describe('what each day cost', () => {
  it('comes to the same as the whole, and has every day', () => {
    spend('2026-11-01', -350);
    spend('2026-11-03', -100);
    spend('2026-11-03', -25);
    spend('2026-11-05', -999);
    const days = device.views.dailySpending('2026-11-01', '2026-11-04');
    expect(days).toEqual([350, 0, 125, 0]);
    expect(device.views.spending('2026-11-01', '2026-11-04')?.totalMinor).toBe(475);
  });
});
