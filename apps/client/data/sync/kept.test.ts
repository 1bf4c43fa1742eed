import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDisk, type MemoryDisk, plainSeal } from '../testing/memory-records';
import { createModelHousehold } from '../testing/model-household';
import type { ModelServer } from '../testing/model-server';
import { fakeTimers, pass, turns } from '../testing/quiet';
import { createTestDevice, createTestIds, type TestDevice } from '../testing/test-device';

let server: ModelServer;
let disk: MemoryDisk;
let newId: () => string;
beforeEach(() => {
  fakeTimers();
  server = createModelHousehold();
  disk = createDisk();
  newId = createTestIds(5);
});
afterEach(() => {
  vi.useRealTimers();
});

async function open(): Promise<TestDevice> {
  const device = createTestDevice({ server, disk, newId });
  const opened = device.sync.open();
  await turns(40);
  await pass(1500, 500);
  await opened;
  return device;
}

it('a draft is there again after the app was ended, sealed under its place', async () => {
  const first = await open();
  await first.sync.keep('entry', '12.50 lunch');
  expect(first.views.ofThisDevice('entry')).toBe('12.50 lunch');
  first.kill();
  const name = `${server.householdId}/kept/entry`;
  expect(await plainSeal.open(disk.records.get(name)!, name)).toBe('12.50 lunch');
  const second = await open();
  expect(second.views.ofThisDevice('entry')).toBe('12.50 lunch');
  expect(second.views.ofThisDevice('filters')).toBeNull();
  await second.sync.keep('entry', null);
  expect(disk.records.has(name)).toBe(false);
});

it('it outlives rows that have to be loaded again, and stands for no rows itself', async () => {
  const first = await open();
  await first.sync.keep('entry', 'half');
  await first.sync.close(true);
  for (const key of [...disk.records.keys()]) if (!key.includes('/kept/')) disk.records.delete(key);
  const second = await open();
  await pass(3000);
  expect(second.views.ofThisDevice('entry')).toBe('half');
  expect(second.views.syncState().isComplete).toBe(true);
});
