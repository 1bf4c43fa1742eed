import { eventually } from '@florin/testkit';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type MovableClock, movableClock } from '../clock';
import type { MountedService } from '../module';
import { noting, openScheduledServices } from './testing/scheduled-service';

const [hourMs, dayMs] = [3_600_000, 86_400_000];
const plan = { rule: { kind: 'daily', at: '00:00' }, timeZone: 'UTC', subject: 'a' } as const;
const schedules = [noting('note', 'every', async () => [plan])];

let services: Awaited<ReturnType<typeof openScheduledServices>>;
let clock: MovableClock;
let service: MountedService;
let id: string;
beforeAll(async () => {
  services = await openScheduledServices();
});
afterEach(() => services.clear());
afterAll(() => services.close());

async function begin(): Promise<void> {
  clock = movableClock(Date.parse('2026-11-22T12:00:00Z'));
  service = await services.mount(clock, schedules);
  id = await services.household();
  await services.plan(service, id, 'note', plan);
}

/** As somebody does it who has the database and no key. */
function alter(change: string): Promise<unknown[]> {
  return services.query(`UPDATE "transaction".schedule SET ${change} WHERE household_id = $1`, [id]);
}

async function daysRun(): Promise<string[]> {
  return (await services.ran(id)).map((row) => row.due_on);
}

test.each([
  ['put off for ever', "due_at = 'infinity'"],
  ['put off by a month', "due_at = due_at + interval '1 month'"],
  ['due since the first year', "due_at = '0001-01-01', due_on = '0001-01-01'"],
  ['due since before all time', "due_at = '-infinity', due_on = '-infinity'"],
  ['due when no Date can say', "due_at = '290000-01-01'"],
  ['due no more', 'due_at = NULL'],
  ['in another zone', "time_zone = 'Pacific/Auckland'"],
  ['with another rule', `rule = '{"at":"06:00","date":1,"kind":"monthly"}'`],
  ['with a rule that is none', `rule = 'no rule', due_at = '2026-11-22'`],
  ['said to have been fired', "fired_at = '2026-11-22', fired_on = '2026-11-22'"],
  ['under a name that nobody declares', "name = 'nobody'"],
  ['about something else', "subject = 'b'"],
  ['with a cut MAC', "mac = ''"],
])('a schedule that was altered, %s, comes when it was to come', async (_case, change) => {
  await begin();
  await alter(change);
  clock.advance(hourMs);
  // What was missed while it was out of the way may come once more.
  const isFromToday = (days: string[]) => days.every((day) => day >= '2026-11-22');
  await eventually(async () => {
    const rows = await services.query(
      'SELECT name, subject, rule, time_zone, due_at, fired_at, length(mac) AS mac FROM "transaction".schedule WHERE household_id = $1',
      [id],
    );
    expect(rows).toEqual([
      {
        name: 'note',
        subject: 'a',
        rule: '{"at":"00:00","kind":"daily"}',
        time_zone: 'UTC',
        due_at: new Date('2026-11-23T00:00:00Z'),
        fired_at: null,
        mac: 33,
      },
    ]);
  });
  clock.advance(2 * dayMs);
  await eventually(async () => expect((await daysRun()).slice(-2)).toEqual(['2026-11-23', '2026-11-24']));
  expect(await daysRun()).toSatisfy(isFromToday);
});

test('one that belongs to nothing any more goes when it was altered', async () => {
  await begin();
  await services.plan(service, id, 'note', { ...plan, subject: 'gone' });
  await alter("due_at = '0001-01-01'");
  await eventually(async () =>
    expect(await services.query('SELECT subject FROM "transaction".schedule')).toEqual([{ subject: 'a' }]),
  );
});

test('one that was altered between its firing and its run does not run as altered', async () => {
  await begin();
  await service.runtime.jobs.stop();
  clock.advance(dayMs);
  await eventually(async () =>
    expect(
      await services.query('SELECT 1 FROM "transaction".schedule WHERE fired_at IS NOT NULL'),
    ).toHaveLength(1),
  );
  await services.unmount(service);
  await alter("fired_on = '2020-02-29'");
  await services.mount(clock, schedules);
  await eventually(async () => expect(await daysRun()).toEqual(['2026-11-23']));
});
