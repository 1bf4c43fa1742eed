import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSeed } from './driver/run-seed';
import { shrink } from './driver/shrink';
import { openStage, type Stage } from './driver/stage';
import { tellFailure } from './driver/tell-failure';

const seedCount = 50;
/** Fewer than the command takes, so that the seeds have room beside the other tests. */
const stepCount = 25;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test.each(Array.from({ length: seedCount }, (_, at) => at + 1))(
  'every law holds at every quiet point of seed %i',
  async (seed) => {
    const result = await runSeed(stage, { seed, stepCount });
    if (result.failure === null) return;
    expect.fail(tellFailure(result, result.law === null ? result : await shrink(stage, result)));
  },
);

test.each([3, 14])('seed %i takes the same course again, to the letter', async (seed) => {
  const first = await runSeed(stage, { seed, stepCount: 60 });
  const second = await runSeed(stage, { seed, stepCount: 60 });
  expect(first.trace.length).toBeGreaterThan(60);
  expect(second.trace).toEqual(first.trace);
});

test('two seeds take different courses', async () => {
  const [one, other] = [
    await runSeed(stage, { seed: 1, stepCount }),
    await runSeed(stage, { seed: 2, stepCount }),
  ];
  expect(one.trace).not.toEqual(other.trace);
});
