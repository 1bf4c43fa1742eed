import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { syncedServices } from '@florin/contracts';
import { writeCursor } from '@florin/contracts/cursor';
import { Problem } from '@florin/kernel';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AccessVerdict, type LiveStream, openLiveStream } from './live-stream';
import type { ReadPage } from './shared-reads';

type Held<Value> = { resolve(value: Value): void; reject(error: Error): void };
type Read = Held<ReadPage> & { service: string; after: string | undefined };

/** What the stream asked for and waits for; the test answers when it likes. */
let reads: Read[];
let checks: Held<AccessVerdict>[];
/** The kinds of what the device was told, in order. */
let told: string[];
let stream: LiveStream;

beforeEach(async () => {
  reads = [];
  checks = [];
  told = [];
  const response = new Writable({
    write(chunk, _encoding, done) {
      told.push(String(chunk).split('\n')[0]!);
      done();
    },
  });
  stream = openLiveStream({
    response: response as unknown as ServerResponse,
    cursors: {},
    readChanges: (service, after) =>
      new Promise((resolve, reject) => reads.push({ service, after, resolve, reject })),
    checkAccess: () => new Promise((resolve, reject) => checks.push({ resolve, reject })),
    heartbeatMs: 600_000,
    onEnd() {},
  });
  await settled();
});
afterEach(() => stream.end());

/** Everything here waits for promises alone, and those are through before the next turn begins. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function pageAt(change: number): ReadPage {
  const cursor = writeCursor({ change, view: 'v' });
  const resources = { some: { rows: [{}], removed: [] } };
  return { page: { cursor, hasMore: false, isReset: false, resources, unreadable: [] }, text: '{}' };
}

async function catchUp(): Promise<void> {
  for (let at = 0; at < syncedServices.length; at += 1) {
    reads[at]!.resolve(pageAt(1));
    await settled();
  }
  expect(told).toEqual([': welcome', ...syncedServices.map(() => 'event: changes')]);
}

test('what was read before the rights are looked at is not sent, and is read anew once they are known', async () => {
  const [first] = syncedServices;
  expect(reads.map(({ service }) => service)).toEqual([first]);
  stream.review();
  reads[0]!.resolve(pageAt(7));
  await settled();
  expect(told).toEqual([': welcome']);
  checks[0]!.resolve({ role: 'viewer', scopes: [] });
  await settled();
  expect(told).toEqual([': welcome', 'event: access-changed']);
  expect(reads[1]).toMatchObject({ service: first, after: undefined });
  reads[1]!.resolve(pageAt(7));
  await settled();
  expect(told).toEqual([': welcome', 'event: access-changed', 'event: changes']);
});

test('nothing is asked for while the rights are looked at', async () => {
  await catchUp();
  const count = reads.length;
  stream.review();
  stream.wake('transaction', 5);
  await settled();
  expect(reads).toHaveLength(count);
  checks[0]!.resolve(null);
  await settled();
  expect(reads.slice(count).map(({ service }) => service)).toEqual(['transaction']);
});

test.each([
  ['request/forbidden', 1],
  ['request/not-found', 1],
  ['request/unavailable', 0],
] as const)('a read that fails with %s has the rights looked at %i times', async (code, times) => {
  reads[0]!.reject(new Problem(code));
  await settled();
  expect(checks).toHaveLength(times);
  for (const check of checks) check.resolve('household-lost');
  await settled();
  expect(told.includes('event: household-lost')).toBe(times === 1);
});
