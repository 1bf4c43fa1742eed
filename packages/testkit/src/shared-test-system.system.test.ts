import type { Envelope } from '@florin/kernel/events';
import { expect, test } from 'vitest';
import { startTestSystem } from './start-test-system';

test('files share a system, come to it minutes apart, and hear nothing once they have gone', async () => {
  const first = await startTestSystem();
  const heard: Envelope[] = [];
  await first.bus.tap((envelope) => void heard.push(envelope));
  const ada = await first.person();
  await first.eventually(async () => expect(heard.length).toBeGreaterThan(0));
  const startedAtMs = first.clock.nowMs();
  await ada.category('Groceries');
  await first.stop();

  heard.length = 0;
  const second = await startTestSystem();
  expect(second.url).toBe(first.url);
  expect(second.clock.nowMs() - startedAtMs).toBeGreaterThan(60_000);
  const eve = await second.person();
  await eve.category('Groceries');
  expect(heard).toEqual([]);
  await second.stop();
});

test('a system of its own has another address, database and clock', async () => {
  const shared = await startTestSystem();
  const own = await startTestSystem({ isOwn: true });
  expect([own.url, own.database.database]).not.toEqual([shared.url, shared.database.database]);
  const sharedMs = shared.clock.nowMs();
  own.clock.advance(1000);
  expect(shared.clock.nowMs()).toBe(sharedMs);
  await own.stop();
  await shared.stop();
});
