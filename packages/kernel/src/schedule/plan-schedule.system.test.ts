import { eventually } from '@florin/testkit';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type MovableClock, movableClock } from '../clock';
import type { MountedService } from '../module';
import { giveUpDue } from './run-due';
import { noting, openScheduledServices } from './testing/scheduled-service';

const dayMs = 86_400_000;
const everyMidnight = { kind: 'daily', at: '00:00' } as const;

let services: Awaited<ReturnType<typeof openScheduledServices>>;
let clock: MovableClock;
let service: MountedService;
let id: string;
beforeAll(async () => {
  services = await openScheduledServices();
});
afterEach(() => services.clear());
afterAll(() => services.close());

async function begin(now = '2026-11-22T12:00:00Z'): Promise<void> {
  clock = movableClock(Date.parse(now));
  service = await services.mount(clock, [noting('note', 'every')]);
  id = await services.household();
}

async function due(): Promise<[string, string][]> {
  const rows = await services.query<{ due_on: string; due_at: Date }>(
    'SELECT due_on, due_at FROM "transaction".schedule WHERE household_id = $1 ORDER BY subject',
    [id],
  );
  return rows.map((row) => [row.due_on, row.due_at?.toISOString()]);
}

test('the same plan again changes nothing, so that what is due is not skipped', async () => {
  await begin();
  await service.runtime.jobs.stop();
  const plan = { rule: everyMidnight, timeZone: 'Europe/Berlin' };
  await services.plan(service, id, 'note', plan);
  const before = await due();
  expect(before).toEqual([['2026-11-23', '2026-11-22T23:00:00.000Z']]);
  await services.plan(service, id, 'note', { ...plan, rule: { at: '00:00', kind: 'daily' } });
  expect(await due()).toEqual(before);
});

test.each([
  ['east, where the day has begun: at once', 'Pacific/Auckland', '2026-11-22T11:00:00.000Z'],
  ['west, where it begins later', 'America/New_York', '2026-11-23T05:00:00.000Z'],
])('a household that moves %s, keeps its next day', async (_case, timeZone, dueAt) => {
  await begin();
  await services.plan(service, id, 'note', { rule: everyMidnight, timeZone: 'Europe/Berlin' });
  await services.plan(service, id, 'note', { rule: everyMidnight, timeZone });
  clock.advance(2 * dayMs);
  await eventually(async () => expect((await services.ran(id)).length).toBeGreaterThanOrEqual(2));
  const ran = await services.ran(id);
  expect(ran.slice(0, 2).map((row) => row.due_on)).toEqual(['2026-11-23', '2026-11-24']);
  expect(ran[0]!.due_at).toBe(dueAt);
});

test('no day comes twice for a household that moves west after it has begun', async () => {
  await begin();
  await services.plan(service, id, 'note', { rule: everyMidnight, timeZone: 'Europe/Berlin' });
  clock.moveTo(Date.parse('2026-11-23T00:00:00Z'));
  await eventually(async () => expect(await services.ran(id)).toHaveLength(1));
  await services.plan(service, id, 'note', { rule: everyMidnight, timeZone: 'America/New_York' });
  expect(await due()).toEqual([['2026-11-24', '2026-11-24T05:00:00.000Z']]);
});

test('another rule begins after now', async () => {
  await begin();
  await services.plan(service, id, 'note', {
    rule: { kind: 'monthly', date: 1, at: '00:00' },
    timeZone: 'UTC',
  });
  await services.plan(service, id, 'note', { rule: { kind: 'daily', at: '06:00' }, timeZone: 'UTC' });
  expect(await due()).toEqual([['2026-11-23', '2026-11-23T06:00:00.000Z']]);
});

test('an instant comes once, also one that has passed, and then is forgotten', async () => {
  await begin();
  const rule = (atInstant: string) => ({ kind: 'once', atInstant }) as const;
  await services.plan(service, id, 'note', {
    rule: rule('2026-11-22T13:00:00+01:00'),
    timeZone: 'UTC',
    subject: 'a',
  });
  await services.plan(service, id, 'note', {
    rule: rule('2026-11-22T12:00:01Z'),
    timeZone: 'UTC',
    subject: 'b',
  });
  await eventually(async () => expect((await services.ran(id)).map((row) => row.subject)).toEqual(['a']));
  clock.advance(1000);
  await eventually(async () =>
    expect((await services.ran(id)).map((row) => row.subject)).toEqual(['a', 'b']),
  );
  expect(await due()).toEqual([]);
});

test('what is removed does not run, not even when it was fired', async () => {
  await begin();
  await service.runtime.jobs.stop();
  await services.plan(service, id, 'note', { rule: everyMidnight, timeZone: 'UTC' });
  clock.advance(dayMs);
  await eventually(async () => {
    const fired = await services.query('SELECT 1 FROM "transaction".schedule WHERE fired_at IS NOT NULL');
    expect(fired).toHaveLength(1);
  });
  await services.remove(service, id, 'note');
  await services.unmount(service);
  service = await services.mount(clock, [noting('note', 'every')]);
  await eventually(async () =>
    expect(await services.query('SELECT 1 FROM transaction_jobs._private_jobs')).toEqual([]),
  );
  expect(await services.ran(id)).toEqual([]);
});

test('an occurrence that was given up makes room for the next', async () => {
  await begin();
  await service.runtime.jobs.stop();
  await services.plan(service, id, 'note', { rule: everyMidnight, timeZone: 'UTC' });
  clock.advance(2 * dayMs);
  const fired = () =>
    services.query<{ fired_on: string | null }>('SELECT fired_on FROM "transaction".schedule');
  await eventually(async () => expect(await fired()).toEqual([{ fired_on: '2026-11-23' }]));
  const startedBy = { kind: 'service', service: 'transaction', requestId: id } as const;
  await giveUpDue(service.runtime, { householdId: id, name: 'note', subject: '', startedBy });
  await eventually(async () => expect(await fired()).toEqual([{ fired_on: '2026-11-24' }]));
});

test('nothing is planned under a name that nobody declares, or in a zone that is none', async () => {
  await begin();
  const plan = { rule: everyMidnight, timeZone: 'UTC' };
  await expect(services.plan(service, id, 'nobody', plan)).rejects.toThrow(/declares no schedule nobody/);
  await expect(services.plan(service, id, 'note', { ...plan, timeZone: 'Mars/Olympus' })).rejects.toThrow(
    RangeError,
  );
  expect(await due()).toEqual([]);
});
