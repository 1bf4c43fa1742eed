import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, fromDayNumber, instantOfLocal } from './index';
import { isLocalTime } from './local-time';

describe('instantOfLocal', () => {
  it.each([
    ['an ordinary time', 'Europe/Berlin', '2026-11-22', '07:30', '2026-11-22T06:30:00.000Z'],
    ['the last minute before a jump', 'Europe/Berlin', '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['a time left out: the jump', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:00:00.000Z'],
    ['the first time after a jump', 'Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    [
      'a time that comes twice: the first',
      'Europe/Berlin',
      '2026-10-25',
      '02:30',
      '2026-10-25T00:30:00.000Z',
    ],
    ['after the repeated hour', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['left out in New York', 'America/New_York', '2026-03-08', '02:15', '2026-03-08T07:00:00.000Z'],
    ['twice in New York', 'America/New_York', '2026-11-01', '01:15', '2026-11-01T05:15:00.000Z'],
    ['half an hour left out', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00.000Z'],
    ['half an hour twice', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
    ['a midnight left out', 'Asia/Beirut', '2024-03-31', '00:00', '2024-03-30T22:00:00.000Z'],
    ['a midnight that comes twice', 'America/Havana', '2026-11-01', '00:00', '2026-11-01T04:00:00.000Z'],
    ['a day left out: the next', 'Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T10:00:00.000Z'],
    ['leap day', 'Asia/Kathmandu', '2024-02-29', '00:00', '2024-02-28T18:15:00.000Z'],
  ])('%s: in %s the %s at %s is %s', (_case, zone, day, time, instant) => {
    expect(instantOfLocal(zone, day, time)).toBe(instant);
  });

  it('refuses what no clock shows', () => {
    expect(() => instantOfLocal('UTC', '2026-02-29', '00:00')).toThrow(RangeError);
    expect(() => instantOfLocal('UTC', '2026-02-28', '24:00')).toThrow(RangeError);
  });

  it('is the first minute at which the clocks show that time or a later one, in any zone', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2040-01-01') }).map(fromDayNumber);
    const hour = fc.integer({ min: 0, max: 23 });
    const minute = fc.constantFrom('00', '15', '30', '45', '59');
    fc.assert(
      fc.property(zone, day, hour, minute, (timeZone, on, h, m) => {
        const time = `${String(h).padStart(2, '0')}:${m}`;
        const wanted = `${on} ${time}`;
        const show = showing(timeZone);
        const atMs = Date.parse(instantOfLocal(timeZone, on, time));
        expect(show(atMs) >= wanted).toBe(true);
        for (let earlierMs = atMs - 60_000; earlierMs > atMs - 30 * 3_600_000; earlierMs -= 15 * 60_000)
          expect(show(earlierMs) < wanted).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** 'YYYY-MM-DD HH:MM' of an instant, asked for in another way than the code does. */
function showing(timeZone: string): (atMs: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (atMs) => format.format(atMs);
}

describe('isLocalTime', () => {
  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['7:30', false],
    ['107:30', false],
    ['07:60', false],
    ['07:30:00', false],
  ])('%s: %s', (text, expected) => {
    expect(isLocalTime(text)).toBe(expected);
  });
});
