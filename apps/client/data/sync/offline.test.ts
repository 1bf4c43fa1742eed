import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDisk } from '../testing/memory-records';
import { createModelHousehold } from '../testing/model-household';
import type { ModelServer } from '../testing/model-server';
import { fakeTimers, pass, turns } from '../testing/quiet';
import { createTestDevice, createTestIds, type TestDevice } from '../testing/test-device';

let server: ModelServer;
let nowMs: number;
let said: boolean[];
beforeEach(() => {
  fakeTimers();
  server = createModelHousehold();
  nowMs = 1_700_000_000_000;
  said = [];
});
afterEach(() => {
  vi.useRealTimers();
});

async function open(): Promise<TestDevice> {
  const device = createTestDevice({
    server,
    disk: createDisk(),
    newId: createTestIds(5),
    nowMs: () => nowMs,
  });
  device.state.emitter.subscribe(['sync'], () => {
    const { isOffline } = device.views.syncState();
    if ((said.at(-1) ?? false) !== isOffline) said.push(isOffline);
  });
  const opened = device.sync.open();
  await turns(40);
  await lapse(1500);
  await opened;
  said = [];
  return device;
}

async function lapse(timeMs: number): Promise<void> {
  for (let passed = 0; passed < timeMs; passed += 50) {
    nowMs += 50;
    await pass(50, 50);
  }
}

/** Nothing that is asked from now on is answered, and nothing says so. */
function fallSilent(device: TestDevice): void {
  device.link.travel = () => new Promise(() => {});
}

const coffee = () => ({
  accountId: server.accountIds[0],
  on: '2026-11-22',
  amountMinor: -350,
  payee: 'Coffee',
});
const isOffline = (device: TestDevice) => device.views.syncState().isOffline;

describe('offline is said within a second', () => {
  it.each<[string, (device: TestDevice) => void]>([
    [
      'of the machine saying it',
      (device) => {
        device.link.isUp = false;
        device.loseNetwork();
      },
    ],
    [
      'of the stream breaking, when it cannot be opened again',
      (device) => {
        device.link.isUp = false;
        server.cutStreams();
      },
    ],
    [
      'of the stream breaking, when nothing answers any more',
      (device) => {
        fallSilent(device);
        server.cutStreams();
      },
    ],
    [
      'of a write that does not get through',
      (device) => {
        device.link.isUp = false;
        device.writes.addTransaction(coffee());
      },
    ],
    [
      'of waking up after a silence in which the network went',
      (device) => {
        nowMs += 60_000;
        fallSilent(device);
        device.wake();
      },
    ],
  ])('%s', async (_name, happen) => {
    const device = await open();
    happen(device);
    await lapse(1000);
    expect(isOffline(device)).toBe(true);
    expect(said).toEqual([true]);
  });

  it('and after a write has waited two seconds for any answer', async () => {
    const device = await open();
    fallSilent(device);
    device.writes.addTransaction(coffee());
    await lapse(1900);
    expect(said).toEqual([]);
    await lapse(1000);
    expect(said).toEqual([true]);
  });

  it('is not said at a start that takes its time, and is when it takes too long', async () => {
    const device = createTestDevice({
      server,
      disk: createDisk(),
      newId: createTestIds(5),
      nowMs: () => nowMs,
    });
    fallSilent(device);
    void device.sync.open();
    await lapse(2500);
    expect(isOffline(device)).toBe(false);
    await lapse(1000);
    expect(isOffline(device)).toBe(true);
  });
});

describe('offline is said by nothing else', () => {
  it.each<[string, (device: TestDevice) => void]>([
    ['a stream that broke and is opened again', () => server.cutStreams()],
    [
      'a server that is busy',
      (device) => {
        device.link.faults.push('unavailable', 'too-many');
        device.writes.addTransaction(coffee());
      },
    ],
    [
      'an answer that was lost once',
      (device) => {
        device.link.faults.push('lose-answer');
        device.writes.addTransaction(coffee());
      },
    ],
    ['a machine that wakes up to an open stream', (device) => device.wake()],
    [
      'a machine that slept, where the stream opens again',
      (device) => {
        nowMs += 60_000;
        device.wake();
      },
    ],
  ])('not by %s', async (_name, happen) => {
    const device = await open();
    happen(device);
    await lapse(30_000);
    expect(said).toEqual([]);
    expect(device.views.syncState()).toMatchObject({ isOnline: true, isOffline: false, pendingCount: 0 });
  });

  it('a machine that is wrong about it is corrected by the server at once', async () => {
    const device = await open();
    device.loseNetwork();
    await lapse(1000);
    expect(said).toEqual([true, false]);
  });
});

describe('back online is said within a second of the network coming', () => {
  it.each([1000, 20_000, 600_000])('when it was gone for %d ms', async (goneMs) => {
    const device = await open();
    device.link.isUp = false;
    device.loseNetwork();
    device.writes.addTransaction(coffee());
    await lapse(goneMs);
    device.link.isUp = true;
    device.wake();
    await lapse(1000);
    expect(said).toEqual([true, false]);
    expect(device.views.syncState()).toMatchObject({ isOnline: true, isOffline: false, pendingCount: 0 });
  });

  it('even while an attempt to open is still waiting for an answer that will not come', async () => {
    const device = await open();
    fallSilent(device);
    server.cutStreams();
    await lapse(5000);
    device.link.travel = async () => {};
    device.wake();
    await lapse(1000);
    expect(said).toEqual([true, false]);
  });
});
