import { daysBetween, isDay } from '@florin/domain/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedDays, comparisons, daysOf, monthsOf, ranges } from './range';

const today = '2026-11-22';

describe('a range by name', () => {
  it.each([
    ['month', '2026-11-01', '2026-11-30'],
    ['last-month', '2026-10-01', '2026-10-31'],
    ['quarter', '2026-10-01', '2026-12-31'],
    ['year', '2026-01-01', '2026-12-31'],
  ] as const)('%s is %s to %s', (range, from, to) => {
    expect(daysOf(range, today)).toEqual({ from, to });
  });

  it('takes days of its own that exist, and this month where they do not', () => {
    expect(daysOf('custom', today, { from: '2026-03-04', to: '2026-02-30' })).toEqual({
      from: '2026-03-04',
      to: '2026-11-30',
    });
  });
});

describe('what a range is compared with', () => {
  it.each([
    ['the month before up to the same day', '2026-11-01', '2026-11-30', 'before', '2026-10-01', '2026-10-22'],
    [
      'a whole month with the whole one before',
      '2026-10-01',
      '2026-10-31',
      'before',
      '2026-09-01',
      '2026-09-30',
    ],
    ['a quarter with the one before', '2026-07-01', '2026-09-30', 'before', '2026-04-01', '2026-06-30'],
    ['ten days with the ten before', '2026-05-11', '2026-05-20', 'before', '2026-05-01', '2026-05-10'],
    ['the same days of last year', '2026-11-01', '2026-11-30', 'last-year', '2025-11-01', '2025-11-22'],
    [
      'a leap day with the last of February',
      '2024-02-01',
      '2024-02-29',
      'last-year',
      '2023-02-01',
      '2023-02-28',
    ],
  ] as const)('%s', (_name, from, to, comparison, start, end) => {
    expect(comparedDays({ from, to }, comparison, today)).toEqual({ from: start, to: end });
  });

  it('is nothing where nothing is asked for', () => {
    expect(comparedDays({ from: '2026-11-01', to: '2026-11-30' }, 'none', today)).toBeNull();
  });

  const day = fc
    .integer({ min: 0, max: 1500 })
    .map((at) => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10));
  it('lies before the range, in days that exist, whatever the range', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(...comparisons), day, (one, other, comparison, now) => {
        const range = one <= other ? { from: one, to: other } : { from: other, to: one };
        const compared = comparedDays(range, comparison, now);
        if (compared === null) return;
        expect(isDay(compared.from) && isDay(compared.to)).toBe(true);
        expect(compared.from <= compared.to).toBe(true);
        if (comparison === 'before') expect(compared.to < range.from).toBe(true);
      }),
    );
  });
});

describe('the months of a chart', () => {
  it('show six where the range is shorter, the running one as partial', () => {
    const months = monthsOf(daysOf('month', today), today);
    expect(months.map(({ month }) => month)).toEqual([
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
    ]);
    expect(months.map(({ isPartial }) => isPartial)).toEqual([false, false, false, false, false, true]);
  });

  it('are cut where the range cuts them', () => {
    const months = monthsOf({ from: '2026-01-10', to: '2026-08-20' }, today);
    expect(months[0]).toEqual({ month: '2026-01', from: '2026-01-10', to: '2026-01-31', isPartial: true });
    expect(months.at(-1)).toEqual({
      month: '2026-08',
      from: '2026-08-01',
      to: '2026-08-20',
      isPartial: true,
    });
    expect(months.slice(1, -1).some(({ isPartial }) => isPartial)).toBe(false);
  });

  it('are two years at the most, the latest', () => {
    const months = monthsOf({ from: '2020-01-01', to: '2026-11-30' }, today);
    expect([months.length, months.at(-1)?.month]).toEqual([24, '2026-11']);
  });

  it('cover every day of a range of up to two years once', () => {
    for (const range of ranges) {
      const days = daysOf(range, today);
      const within = monthsOf(days, today).filter(({ to }) => to >= days.from);
      const counted = within.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
      expect(counted).toBe(daysBetween(days.from, days.to) + 1);
    }
  });
});
