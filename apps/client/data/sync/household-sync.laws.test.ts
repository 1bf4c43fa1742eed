import fc from 'fast-check';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { anyStep } from '../testing/any-step';
import { expectLaws } from '../testing/household-laws';
import { createModelHousehold } from '../testing/model-household';
import { fakeTimers } from '../testing/quiet';

describe('a household on two devices', () => {
  beforeEach(fakeTimers);
  afterEach(() => {
    vi.useRealTimers();
  });

  const budget = { numRuns: Number(process.env.FLORIN_RUNS ?? 25), endOnFailure: true };

  it('ends equal to the server after any writes, faults, restarts and foreign changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), (steps) =>
        expectLaws(createModelHousehold(), false, steps),
      ),
      budget,
    );
  }, 120_000);

  it('and so do two tabs that share one disk, whichever leads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), (steps) =>
        expectLaws(createModelHousehold(), true, steps),
      ),
      budget,
    );
  }, 120_000);
});
