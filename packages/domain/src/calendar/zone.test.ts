import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, dayNumber, fromDayNumber, isTimeZone, startOfDayIn } from './index';

describe('dayIn', () => {
  it.each([
    ['Europe/Dublin', '2026-03-28T23:59:59Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['America/New_York', '2026-03-09T03:59:59Z', '2026-03-08'],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['Pacific/Kiritimati', '2026-01-01T10:00:00Z', '2026-01-02'],
    ['Pacific/Niue', '2026-01-01T10:59:00Z', '2025-12-31'],
    ['Asia/Kathmandu', '2024-02-28T18:15:00Z', '2024-02-29'],
    ['UTC', '2026-01-01T00:00:00+02:00', '2025-12-31'],
  ])('in %s at %s it is %s', (zone, instant, day) => {
    expect(dayIn(zone, instant)).toBe(day);
  });

  it('throws for a zone or an instant that does not exist', () => {
    expect(() => dayIn('Mars/Olympus', '2026-01-01T00:00:00Z')).toThrow(RangeError);
    expect(() => dayIn('UTC', 'yesterday')).toThrow(RangeError);
  });
});

describe('startOfDayIn', () => {
  it.each([
    ['UTC', '2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01', '2025-12-31T18:15:00.000Z'],
    ['Asia/Beirut', '2024-03-31', '2024-03-30T22:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-02', '2026-01-01T10:00:00.000Z'],
  ])('in %s the day %s starts at %s', (zone, day, instant) => {
    expect(startOfDayIn(zone, day)).toBe(instant);
  });

  it('is the first minute of the day, in any zone on any day', () => {
    const zone = fc.constantFrom(
      'Europe/Dublin',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Asia/Tehran',
      'Africa/Cairo',
    );
    const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2040-01-01') }).map(fromDayNumber);
    fc.assert(
      fc.property(zone, day, (timeZone, on) => {
        const startsAt = startOfDayIn(timeZone, on);
        expect(dayIn(timeZone, startsAt)).toBe(on);
        expect(dayIn(timeZone, new Date(Date.parse(startsAt) - 1).toISOString()) < on).toBe(true);
      }),
    );
  });
});

describe('isTimeZone', () => {
  it.each([
    ['Europe/Dublin', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isTimeZone(text)).toBe(expected);
  });
});
