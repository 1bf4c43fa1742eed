import { services } from '@florin/server/system';
import { type OwnTestSystem, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ modules: services });
});
afterAll(() => system.stop());

async function tookMs(email: string): Promise<number> {
  const startedAtMs = performance.now();
  const response = await fetch(`${system.url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'not the password at all' }),
  });
  await response.arrayBuffer();
  expect(response.status).toBe(401);
  return performance.now() - startedAtMs;
}

/** How often a number of the first list is above one of the second: 0.5 where nothing tells them apart. */
function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const wins = first.flatMap((a) => second.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

test('how long a refusal takes does not tell whether the address is known', async () => {
  const ada = await system.person();
  const known: number[] = [];
  const unknown: number[] = [];
  for (let pair = 0; pair < 60; pair += 1) {
    // Ten failures in a quarter of an hour are all that anybody is given.
    system.clock.advance(4 * 60_000);
    const isKnownFirst = pair % 2 === 0;
    for (const isKnown of [isKnownFirst, !isKnownFirst]) {
      if (isKnown) known.push(await tookMs(ada.email));
      else unknown.push(await tookMs(`nobody-${pair}@example.org`));
    }
  }
  const area = areaUnderCurve(known.slice(5), unknown.slice(5));
  expect(area).toBeGreaterThan(0.3);
  expect(area).toBeLessThan(0.7);
}, 60_000);
