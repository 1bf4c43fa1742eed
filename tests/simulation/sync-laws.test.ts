import { seedOfRun, startTestSystem, type TestSystem } from '@florin/testkit';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { anyStep } from '../../apps/client/data/testing/any-step';
import { expectLaws } from '../../apps/client/data/testing/household-laws';
import { fakeTimers, pass } from '../../apps/client/data/testing/quiet';
import { RealHousehold } from './real-household';

let system: TestSystem;
let administrator: pg.Client;
beforeAll(async () => {
  system = await startTestSystem({
    heartbeatMs: 5,
    // So many heartbeats at one moment of the clock are more than anybody's share.
    cache: { increment: async () => ({ value: 1, expiresInSeconds: 1 }), close: async () => {} },
  });
  const { host, port, user, password, database } = system.database;
  administrator = new pg.Client({ host, port, user, password, database });
  await administrator.connect();
  fakeTimers();
});
afterAll(async () => {
  // What sleeps on a timer of the test's wakes only as the test's time passes.
  let hasStopped = false;
  const stopping = system.stop().finally(() => {
    hasStopped = true;
  });
  await administrator.end();
  while (!hasStopped) await pass(1000, 1000);
  await stopping;
  vi.useRealTimers();
});

const budget = { numRuns: Number(process.env.FLORIN_RUNS ?? 2), endOnFailure: true, seed: seedOfRun() };

// The same laws that hold against the model, in apps/client/data/sync/household-sync.laws.test.ts.
test('two devices end equal to the real server after any writes, faults, restarts and foreign changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 8, maxLength: 25 }), async (steps) =>
      expectLaws(await RealHousehold.create(system, administrator), false, steps),
    ),
    budget,
  );
});

test('and so do two tabs that share one disk, whichever leads', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 8, maxLength: 25 }), async (steps) =>
      expectLaws(await RealHousehold.create(system, administrator), true, steps),
    ),
    budget,
  );
});
