import { expect, test } from 'vitest';
import { createAlarm } from './alarm';

test('a ring ends the sleep at once', async () => {
  const alarm = createAlarm();
  const sleeping = alarm.sleep(60_000);
  alarm.ring();
  await sleeping;
});

test('a ring while nobody sleeps ends the next sleep, and only that one', async () => {
  const alarm = createAlarm();
  alarm.ring();
  alarm.ring();
  await alarm.sleep(60_000);
  const startedAtMs = performance.now();
  await alarm.sleep(20);
  expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(15);
});
