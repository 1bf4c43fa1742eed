import { faults } from '../faults';
import { invariants } from '../invariants';
import { steps } from '../steps';
import { becomeQuiet } from './become-quiet';
import { Violation } from './invariant';
import { randomFrom } from './random';
import { setUp } from './set-up';
import type { Stage } from './stage';
import { createTrace } from './trace';
import { World } from './world';

export type RunOptions = {
  seed: number;
  /** How many steps, quiet points among them. */
  stepCount: number;
  /** Steps that are left out, for a shorter account of a failure; the others stay what they are. */
  skipped?: ReadonlySet<number>;
};

export type RunResult = {
  seed: number;
  stepCount: number;
  trace: readonly string[];
  /** What does not hold, or null where everything does. */
  failure: string | null;
  /** The law that is broken; null where the simulation itself failed. */
  law: string | null;
};

const choices = [...steps, ...faults];
/** So many choices that are not possible at a moment; after them the step is let go. */
const triesMax = 12;
const day = 86_400_000;
const firstDayMs = Date.parse('2027-01-01T08:00:00Z');

/** One run: everything in it follows from the seed. */
export async function runSeed(stage: Stage, options: RunOptions): Promise<RunResult> {
  const { seed, stepCount, skipped } = options;
  const trace = createTrace();
  const random = randomFrom(seed);
  const world = new World(stage, random.fork('world'), trace);
  let failure: string | null = null;
  let law: string | null = null;
  try {
    // Within two years from the first day: month ends, a leap day and the turns of summer time among them.
    await stage.begin(random, firstDayMs + random.int(0, 729) * day + random.int(0, day / 1000) * 1000);
    await setUp(world);
    await checkAll(world);
    for (let at = 0; at < stepCount; at += 1) if (!skipped?.has(at)) await takeStep(world, seed, at);
    await becomeQuiet(world);
    await checkAll(world);
  } catch (error) {
    if (error instanceof Violation) law = error.message.slice(0, error.message.indexOf(':'));
    failure =
      error instanceof Violation ? error.message : String(error instanceof Error ? error.stack : error);
    trace.add(`FAILS: ${failure}`);
  }
  await leave(world);
  return { seed, stepCount, trace: trace.lines, failure, law };
}

/** Each step draws from a source of its own, so that leaving one out does not change what the others choose. */
async function takeStep(world: World, seed: number, at: number): Promise<void> {
  const random = randomFrom(seed, `step/${at}`);
  if (random.chance(0.02)) {
    await becomeQuiet(world);
    await checkAll(world);
    return;
  }
  for (let tries = 0; tries < triesMax; tries += 1) {
    if (!(await random.weighted(choices).run(world, random))) continue;
    await world.settle();
    return;
  }
}

async function checkAll(world: World): Promise<void> {
  const server = await world.readServer();
  for (const { name, check } of invariants) {
    try {
      await check(world, server);
    } catch (error) {
      if (error instanceof Violation) throw new Violation(`${name}: ${error.message}`);
      throw error;
    }
  }
  const { audit, ...rows } = server;
  // Requests are numbered by chance, which is no part of what happened.
  world.trace.addDigest('quiet', {
    ...rows,
    audit: audit.map(({ requestId: _requestId, ...event }) => event),
  });
}

async function leave(world: World): Promise<void> {
  for (const device of world.devices) device.kill();
  if (world.stage.bus.isAway) await world.stage.restoreBroker();
  world.stage.databases.disarm();
}
