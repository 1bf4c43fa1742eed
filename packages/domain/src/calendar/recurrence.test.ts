import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addDays,
  dayIn,
  daysBetween,
  nextOccurrence,
  type Occurrence,
  occurrenceAfter,
  occurrenceFrom,
  type Recurrence,
  type Weekday,
} from './index';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Havana',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
];

/** The occurrences after an instant, as far as `count` goes. */
function series(rule: Recurrence, zone: string, after: string, count: number): Occurrence[] {
  const all: Occurrence[] = [];
  for (let next = nextOccurrence(rule, zone, after); next && all.length < count; ) {
    all.push(next);
    next = occurrenceAfter(rule, zone, next);
  }
  return all;
}

describe('nextOccurrence', () => {
  const at = '00:00';
  it.each<[string, Recurrence, string, string[]]>([
    ['daily', { kind: 'daily', at }, '2026-03-28T12:00:00Z', ['2026-03-29', '2026-03-30']],
    ['weekly', { kind: 'weekly', weekday: 1, at }, '2026-03-28T12:00:00Z', ['2026-03-30', '2026-04-06']],
    [
      'monthly on the 31st',
      { kind: 'monthly', date: 31, at },
      '2027-01-31T12:00:00Z',
      ['2027-02-28', '2027-03-31', '2027-04-30'],
    ],
    [
      'monthly on the 31st, over a leap February',
      { kind: 'monthly', date: 31, at },
      '2028-01-31T12:00:00Z',
      ['2028-02-29', '2028-03-31'],
    ],
    [
      'yearly on 29 February',
      { kind: 'yearly', month: 2, date: 29, at },
      '2026-01-01T12:00:00Z',
      ['2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28'],
    ],
    ['once', { kind: 'once', atInstant: '2026-12-31T23:30:00Z' }, '2026-12-31T23:29:59Z', ['2027-01-01']],
    ['once, and past', { kind: 'once', atInstant: '2026-12-31T23:30:00Z' }, '2026-12-31T23:30:00Z', []],
  ])('%s', (_case, rule, after, days) => {
    const found = series(rule, 'Europe/Berlin', after, Math.max(days.length, 1));
    expect(found.map(({ dueOn }) => dueOn)).toEqual(days);
  });

  it('is after the instant, not at it', () => {
    const rule: Recurrence = { kind: 'daily', at: '07:30' };
    expect(nextOccurrence(rule, 'Europe/Berlin', '2026-11-22T06:29:59.999Z')?.dueOn).toBe('2026-11-22');
    expect(nextOccurrence(rule, 'Europe/Berlin', '2026-11-22T06:30:00.000Z')?.dueOn).toBe('2026-11-23');
  });

  it('gives every day once over three years, whatever the clocks do', () => {
    for (const zone of zones)
      for (const at of ['00:00', '02:30', '23:45']) {
        const found = series({ kind: 'daily', at }, zone, '2026-01-01T12:00:00Z', 3 * 366);
        for (const [index, { dueAt, dueOn }] of found.entries()) {
          expect(dueOn).toBe(addDays(found[0]!.dueOn, index));
          expect(dayIn(zone, dueAt)).toBe(dueOn);
        }
      }
  });

  it('leaves out the day that a zone leaves out, and only when every day is meant', () => {
    const daily = series({ kind: 'daily', at: '09:00' }, 'Pacific/Apia', '2011-12-29T00:00:00Z', 3);
    expect(daily.map(({ dueOn }) => dueOn)).toEqual(['2011-12-29', '2011-12-31', '2012-01-01']);
    const monthly = nextOccurrence(
      { kind: 'monthly', date: 30, at: '09:00' },
      'Pacific/Apia',
      '2011-12-29T00:00:00Z',
    );
    expect(monthly).toEqual({ dueAt: '2011-12-30T10:00:00.000Z', dueOn: '2011-12-30' });
  });
});

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const repeating = fc.oneof(
  time.map((at) => ({ kind: 'daily', at }) as const),
  fc
    .tuple(fc.integer({ min: 1, max: 7 }), time)
    .map(([weekday, at]) => ({ kind: 'weekly', weekday: weekday as Weekday, at }) as const),
  fc
    .tuple(fc.integer({ min: 1, max: 31 }), time)
    .map(([date, at]) => ({ kind: 'monthly', date, at }) as const),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), time)
    .map(([month, date, at]) => ({ kind: 'yearly', month, date, at }) as const),
);
const zone = fc.constantFrom(...zones);
const instant = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('laws of recurrence', () => {
  const ownZone = process.env.TZ;
  afterAll(() => {
    if (ownZone === undefined) delete process.env.TZ;
    else process.env.TZ = ownZone;
  });

  it('goes on strictly, day by day and instant by instant', () => {
    fc.assert(
      fc.property(repeating, zone, instant, (rule, timeZone, after) => {
        const found = series(rule, timeZone, after, 4);
        expect(Date.parse(found[0]!.dueAt)).toBeGreaterThan(Date.parse(after));
        for (const [index, next] of found.entries()) {
          const before = found[index - 1];
          if (before === undefined) continue;
          expect(Date.parse(next.dueAt)).toBeGreaterThan(Date.parse(before.dueAt));
          expect(next.dueOn > before.dueOn).toBe(true);
        }
      }),
    );
  });

  it('leaves nothing out: the next after an instant is the next after the last before it', () => {
    fc.assert(
      fc.property(repeating, zone, instant, (rule, timeZone, after) => {
        const next = nextOccurrence(rule, timeZone, after)!;
        const beforeIt = nextOccurrence(rule, timeZone, new Date(Date.parse(next.dueAt) - 1).toISOString());
        expect(beforeIt).toEqual(next);
        expect(occurrenceFrom(rule, timeZone, next.dueOn)).toEqual(next);
      }),
    );
  });

  it('comes at most one span apart', () => {
    const most = { daily: 2, weekly: 7, monthly: 31, yearly: 366 };
    fc.assert(
      fc.property(repeating, zone, instant, (rule, timeZone, after) => {
        const [first, second] = series(rule, timeZone, after, 2);
        expect(daysBetween(first!.dueOn, second!.dueOn)).toBeLessThanOrEqual(most[rule.kind]);
      }),
    );
  });

  it('is the same whatever the zone of the machine', () => {
    fc.assert(
      fc.property(repeating, zone, instant, (rule, timeZone, after) => {
        const answers = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Australia/Lord_Howe'].map(
          (own) => {
            process.env.TZ = own;
            return JSON.stringify(series(rule, timeZone, after, 3));
          },
        );
        expect(new Set(answers).size).toBe(1);
      }),
    );
  });
});
