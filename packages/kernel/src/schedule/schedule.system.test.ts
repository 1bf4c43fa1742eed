import { addDays, type Day, dayIn, startOfDayIn } from '@florin/domain/calendar';
import { eventually, randomFrom, seedOfRun } from '@florin/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { movableClock } from '../clock';
import { fireDue } from './fire-due';
import { planSchedule, type Schedule } from './index';
import { noting, openScheduledServices } from './testing/scheduled-service';

const startMs = Date.parse('2026-11-22T12:00:00Z');
const [hourMs, dayMs] = [3_600_000, 86_400_000];
const everyMidnight = { kind: 'daily', at: '00:00' } as const;
const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/New_York'];
const schedules = [noting('every', 'every'), noting('latest', 'latest')];

let services: Awaited<ReturnType<typeof openScheduledServices>>;
beforeAll(async () => {
  services = await openScheduledServices();
});
afterEach(() => services.clear());
afterAll(() => services.close());

/** Every day that begins in a zone between two instants. */
function daysBegun(timeZone: string, fromMs: number, toMs: number): Day[] {
  const days: Day[] = [];
  for (let day = addDays(dayIn(timeZone, new Date(fromMs).toISOString()), 1); ; day = addDays(day, 1)) {
    if (Date.parse(startOfDayIn(timeZone, day)) > toMs) return days;
    days.push(day);
  }
}

async function daysRun(householdId: string): Promise<Day[]> {
  return (await services.ran(householdId)).map((row) => row.due_on);
}

async function countRun(householdId: string): Promise<number> {
  const [row] = await services.query<{ count: string }>(
    'SELECT count(*) FROM public.ran WHERE household_id = $1',
    [householdId],
  );
  return Number(row!.count);
}

test('in three years every midnight of every zone comes once, in order, at the instant it began', async () => {
  const clock = movableClock(startMs);
  const service = await services.mount(clock, schedules);
  const households = await Promise.all(
    zones.map(async (timeZone) => ({ timeZone, id: await services.household() })),
  );
  for (const { id, timeZone } of households)
    await services.plan(service, id, 'every', { rule: everyMidnight, timeZone });
  const random = randomFrom(seedOfRun());
  const endMs = startMs + 3 * 365.25 * dayMs;
  while (clock.nowMs() < endMs) {
    clock.moveTo(Math.min(endMs, clock.nowMs() + Math.floor(random() * 200 * dayMs)));
    for (const { id, timeZone } of households) {
      const expected = daysBegun(timeZone, startMs, clock.nowMs());
      await eventually(async () => expect(await countRun(id)).toBe(expected.length), 60_000);
    }
  }
  for (const { id, timeZone } of households) {
    const ran = await services.ran(id);
    expect(ran.map((row) => row.due_on)).toEqual(daysBegun(timeZone, startMs, endMs));
    for (const row of ran) expect(row.due_at).toBe(startOfDayIn(timeZone, row.due_on));
  }
}, 120_000);

test('two processes whose clocks are an hour apart, and go back and forth, do each day once', async () => {
  const clocks = [movableClock(startMs), movableClock(startMs + hourMs)];
  const instances = await Promise.all(clocks.map((clock) => services.mount(clock, schedules)));
  const id = await services.household();
  await services.plan(instances[0]!, id, 'every', { rule: everyMidnight, timeZone: 'Europe/Berlin' });
  for (let day = 1; day <= 20; day += 1) {
    const midnightMs = Date.parse(startOfDayIn('Europe/Berlin', addDays('2026-11-22', day)));
    // One is ahead of the other, then behind, then both have come to the day.
    for (const [first, second] of [
      [hourMs / 2, -hourMs / 2],
      [-hourMs / 2, hourMs / 2],
      [hourMs, 0],
    ] as const) {
      clocks[0]!.moveTo(midnightMs + first);
      clocks[1]!.moveTo(midnightMs + second);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await eventually(async () => expect(await daysRun(id)).toHaveLength(day));
    // The active one goes, and the other takes over.
    if (day === 10) await services.unmount(instances[0]!);
  }
  expect(await daysRun(id)).toEqual(Array.from({ length: 20 }, (_, at) => addDays('2026-11-23', at)));
}, 60_000);

describe('an occurrence', () => {
  test('that was fired by a process which ended before it ran is run by the next, once', async () => {
    const clock = movableClock(startMs);
    const first = await services.mount(clock, schedules);
    const id = await services.household();
    await services.plan(first, id, 'every', { rule: everyMidnight, timeZone: 'Europe/Berlin' });
    await first.runtime.jobs.stop();
    clock.advance(dayMs);
    await eventually(async () => {
      const fired = await services.query('SELECT 1 FROM transaction.schedule WHERE fired_at IS NOT NULL');
      expect(fired).toHaveLength(1);
    });
    await services.unmount(first);
    expect(await daysRun(id)).toEqual([]);
    await services.mount(clock, schedules);
    await eventually(async () => expect(await daysRun(id)).toEqual(['2026-11-23']));
    clock.advance(dayMs);
    await eventually(async () => expect(await daysRun(id)).toEqual(['2026-11-23', '2026-11-24']));
  });

  test('that waits for its job is handed out once, however often its household is looked at', async () => {
    const clock = movableClock(startMs);
    const service = await services.mount(clock, schedules);
    const id = await services.household();
    await services.plan(service, id, 'every', { rule: everyMidnight, timeZone: 'UTC' });
    await service.runtime.jobs.stop();
    clock.advance(3 * dayMs);
    const fired = () =>
      services.query('SELECT fired_on FROM transaction.schedule WHERE household_id = $1', [id]);
    await eventually(async () => expect(await fired()).toEqual([{ fired_on: '2026-11-23' }]));
    // As of another process that found the household a moment ago.
    expect(await fireDue(service.runtime, id)).toBe(0);
    expect(await fired()).toEqual([{ fired_on: '2026-11-23' }]);
  });

  test('that fails leaves nothing and is tried again; the next one waits for it', async () => {
    const clock = movableClock(startMs);
    let failures = 1;
    const failing: Schedule = {
      ...noting('every', 'every'),
      async handle(due, work) {
        await noting('every', 'every').handle(due, work);
        if (failures > 0) {
          failures -= 1;
          throw new Error('the first time always fails');
        }
      },
    };
    const service = await services.mount(clock, [failing]);
    const id = await services.household();
    await services.plan(service, id, 'every', { rule: everyMidnight, timeZone: 'Europe/Berlin' });
    clock.advance(3 * dayMs);
    const all = ['2026-11-23', '2026-11-24', '2026-11-25'];
    await eventually(async () => expect(await daysRun(id)).toEqual(all), 15_000);
  });
});

test('after a month away each missed day comes, or the latest alone', async () => {
  const clock = movableClock(startMs);
  const before = await services.mount(clock, schedules);
  const id = await services.household();
  for (const name of ['every', 'latest'])
    await services.plan(before, id, name, { rule: everyMidnight, timeZone: 'Europe/Berlin' });
  await services.unmount(before);
  clock.advance(31 * dayMs);
  await services.mount(clock, schedules);
  const missed = daysBegun('Europe/Berlin', startMs, clock.nowMs());
  await eventually(async () => expect(await daysRun(id)).toHaveLength(missed.length + 1));
  const ran = await services.ran(id);
  const daysOf = (name: string) => ran.filter((row) => row.name === name).map((row) => row.due_on);
  expect([daysOf('every'), daysOf('latest')]).toEqual([missed, [missed.at(-1)]]);
  clock.advance(dayMs);
  await eventually(async () => expect(await daysRun(id)).toHaveLength(missed.length + 3));
});

test('a household whose firing fails keeps nobody else waiting, and is tried again', async () => {
  const clock = movableClock(startMs);
  let isAway = true;
  const [broken, sound] = [await services.household(), await services.household()];
  const planned = noting('every', 'every', async () => {
    if (isAway) throw new Error('what it is planned from cannot be read');
    return [plan];
  });
  const service = await services.mount(clock, [planned]);
  const plan = { rule: everyMidnight, timeZone: 'UTC' };
  await services.plan(service, broken, 'every', plan);
  // Later in the day, so that the broken one has its turn first.
  await services.plan(service, sound, 'every', { ...plan, rule: { kind: 'daily', at: '00:05' } });
  await services.query(`UPDATE transaction.schedule SET rule = 'no rule' WHERE household_id = $1`, [broken]);
  clock.advance(dayMs);
  await eventually(async () => expect(await daysRun(sound)).toEqual(['2026-11-23']));
  expect(await daysRun(broken)).toEqual([]);
  isAway = false;
  await eventually(async () => expect(await daysRun(broken)).toEqual(['2026-11-23']));
});

test('a household with much that is due delays nobody', async () => {
  const clock = movableClock(startMs);
  const service = await services.mount(clock, schedules);
  const [busy, quiet] = [await services.household(), await services.household()];
  const plan = { rule: everyMidnight, timeZone: 'Europe/Berlin' };
  const subjects = Array.from({ length: 200 }, (_, at) => String(at));
  await services.change(service, busy, async (work) => {
    for (const subject of subjects) await planSchedule(work, 'every', { ...plan, subject });
  });
  await services.plan(service, quiet, 'every', { ...plan, rule: { kind: 'daily', at: '00:05' } });
  clock.advance(dayMs);
  await eventually(async () => expect(await daysRun(busy)).toHaveLength(200), 20_000);
  const [row] = await services.query<{ before: string }>(
    `SELECT count(*) AS before FROM public.ran WHERE household_id = $1
      AND place < (SELECT place FROM public.ran WHERE household_id = $2)`,
    [busy, quiet],
  );
  expect(Number(row!.before)).toBeLessThanOrEqual(20);
});
