import { parseArgs } from 'node:util';
import { runSeed } from './driver/run-seed';
import { shrink } from './driver/shrink';
import { openStage } from './driver/stage';
import { tellFailure } from './driver/tell-failure';
import { findPlanted } from './planted/find-planted';

const usage = `npm run simulate -- [--seeds 50] [--from 1]   any number of seeds, one after another
npm run simulate -- --seed 77 [--trace]        one seed, with everything that happened
npm run simulate -- --planted                  the bugs planted on purpose, each of which must be found
                    [--steps 60]               how much happens in each`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '50' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    steps: { type: 'string', default: '60' },
    trace: { type: 'boolean', default: false },
    planted: { type: 'boolean', default: false },
    /** Ends at the first failure, without a word on how it came to be. */
    'until-failure': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** More failures than these tell nothing new. */
const failuresMax = 10;

async function main(): Promise<boolean> {
  if (values.help) {
    console.log(usage);
    return true;
  }
  if (values.planted) return findPlanted();
  const stepCount = Number(values.steps);
  const from = Number(values.seed ?? values.from);
  const until = values.seed === undefined ? from + Number(values.seeds) : from + 1;
  const stage = await openStage();
  const failedSeeds: number[] = [];
  const beganMs = Date.now();
  for (let seed = from; seed < until; seed += 1) {
    const result = await runSeed(stage, { seed, stepCount });
    if (values.trace) console.log(result.trace.join('\n'));
    if (result.failure !== null) {
      failedSeeds.push(seed);
      if (values['until-failure']) {
        console.log(`${result.law === null ? 'the simulation failed' : 'a law broke'}: ${result.failure}`);
        break;
      }
      const shortest = result.law === null || values.trace ? result : await shrink(stage, result);
      console.log(tellFailure(result, shortest));
    }
    if (failedSeeds.length >= failuresMax || (result.failure !== null && result.law === null)) break;
    if ((seed - from + 1) % 50 === 0)
      console.log(`${seed - from + 1} seeds, ${failedSeeds.length} failed, ${Date.now() - beganMs} ms`);
  }
  const seconds = Math.round((Date.now() - beganMs) / 1000);
  const failures = failedSeeds.length === 0 ? 'every law held' : `failed: ${failedSeeds.join(', ')}`;
  console.log(`seeds ${from} to ${until - 1}: ${failures}, ${seconds} s`);
  await stage.close();
  return failedSeeds.length === 0;
}

process.exit((await main()) ? 0 : 1);
