import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isDay,
  isLedgerDay,
  weekdayOf,
} from './index';

const day = fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('9999-12-31') }).map(fromDayNumber);

describe('isDay', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1000-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(isDay(text)).toBe(true);
  });
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '0999-01-01',
    '2026-01-01T00:00',
    '2026-01-01\n',
    '',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('addDays and daysBetween', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1970-01-01', -1, '1969-12-31'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2000-01-01', 10_000, '2027-05-19'],
  ])('%s + %d is %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it('keep the order of text', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });

  it('throw rather than leave the calendar', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('1000-01-01', -1)).toThrow(RangeError);
    expect(() => dayOf(2026, 2, 30)).toThrow(RangeError);
  });
});

describe('weekdayOf', () => {
  it.each([
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['1600-01-01', 6],
  ])('%s is %d', (on, weekday) => {
    expect(weekdayOf(on)).toBe(weekday);
  });
});

it.each([
  ['1899-12-31', false],
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['2200-01-01', false],
  ['2026-02-30', false],
])('money can move on %s: %s', (day, expected) => {
  expect(isLedgerDay(day)).toBe(expected);
});

it.each([
  [31, [1, 3, 5, 7, 8, 10, 12]],
  [30, [4, 6, 9, 11]],
  [28, [2]],
])('%i days are those of the months %j in 2026', (days, months) => {
  for (const month of months) expect(daysInMonth(2026, month)).toBe(days);
});
