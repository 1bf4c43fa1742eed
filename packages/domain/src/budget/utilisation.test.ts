import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index';
import { type SpendingPattern, type Utilisation, utilisation } from './index';

const november = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
const pattern = { days: [], past: [] };

describe('utilisation', () => {
  it.each<[string, number, number, number, string, Partial<Utilisation>]>([
    [
      'half way, on plan',
      40_000,
      0,
      20_000,
      '2026-11-15',
      {
        availableMinor: 40_000,
        remainingMinor: 20_000,
        percent: 50,
        daysLeft: 16,
        safeToSpendPerDayMinor: 1250,
        projectedSpentMinor: 40_000,
        status: 'on-track',
      },
    ],
    [
      'carry is available too',
      40_000,
      4_800,
      3_600,
      '2026-11-19',
      {
        availableMinor: 44_800,
        remainingMinor: 41_200,
        percent: 8,
        daysLeft: 12,
        safeToSpendPerDayMinor: 3433,
        status: 'on-track',
      },
    ],
    [
      'half way, too fast',
      40_000,
      0,
      30_000,
      '2026-11-15',
      { percent: 75, projectedSpentMinor: 50_000, status: 'close' },
    ],
    [
      '90 % spent',
      40_000,
      0,
      36_000,
      '2026-11-30',
      { percent: 90, daysLeft: 1, safeToSpendPerDayMinor: 4000, status: 'close' },
    ],
    [
      '89 % spent on the last day',
      40_000,
      0,
      35_999,
      '2026-11-30',
      { percent: 89, projectedSpentMinor: 35_999, status: 'on-track' },
    ],
    [
      'exactly the limit',
      40_000,
      0,
      40_000,
      '2026-11-10',
      { remainingMinor: 0, percent: 100, safeToSpendPerDayMinor: 0, status: 'close' },
    ],
    [
      'one unit over',
      40_000,
      0,
      40_001,
      '2026-11-10',
      { remainingMinor: -1, percent: 100, safeToSpendPerDayMinor: 0, status: 'over' },
    ],
    [
      'nothing spent on the first day',
      30_000,
      0,
      0,
      '2026-11-01',
      { percent: 0, daysLeft: 30, safeToSpendPerDayMinor: 1000, status: 'on-track' },
    ],
    [
      'refunds outweigh',
      30_000,
      0,
      -600,
      '2026-11-30',
      { remainingMinor: 30_600, percent: 0, safeToSpendPerDayMinor: 30_600, status: 'on-track' },
    ],
    [
      'nothing planned, nothing spent',
      0,
      0,
      0,
      '2026-11-10',
      { percent: 0, safeToSpendPerDayMinor: 0, projectedSpentMinor: 0, status: 'on-track' },
    ],
    ['nothing planned, something spent', 0, 0, 1, '2026-11-10', { percent: 100, status: 'over' }],
    [
      'a deficit carried in',
      10_000,
      -15_000,
      0,
      '2026-11-10',
      { availableMinor: -5_000, percent: 0, safeToSpendPerDayMinor: 0, status: 'over' },
    ],
    [
      'before the period',
      30_000,
      0,
      0,
      '2026-10-20',
      { daysLeft: 30, safeToSpendPerDayMinor: 1000, projectedSpentMinor: 30_000, status: 'on-track' },
    ],
    [
      'after the period',
      30_000,
      0,
      20_000,
      '2026-12-01',
      { daysLeft: 0, safeToSpendPerDayMinor: 0, projectedSpentMinor: 20_000, status: 'on-track' },
    ],
  ])('%s', (_name, plannedMinor, carriedInMinor, spentMinor, today, expected) => {
    expect(
      utilisation({ plannedMinor, carriedInMinor, spentMinor, ...november, today, pattern }),
    ).toMatchObject(expected);
  });

  it('is on track where the rent is paid as planned, and close where as much went on many things', () => {
    const spent = { plannedMinor: 98_000, carriedInMinor: 0, spentMinor: 98_000, ...november };
    const once = [{ on: '2026-11-01', spentMinor: 98_000 }];
    const often = ['2026-11-02', '2026-11-03', '2026-11-05', '2026-11-08'].map((on) => ({
      on,
      spentMinor: 24_500,
    }));
    const status = (days: SpendingPattern['days']) =>
      utilisation({ ...spent, today: '2026-11-09', pattern: { days, past: [] } }).status;
    expect(status(once)).toBe('on-track');
    expect(status(often)).toBe('close');
  });

  it('is settled where all is spent and nothing more is to come, as after covering it', () => {
    const days = ['2026-11-02', '2026-11-12', '2026-11-28'].map((on) => ({ on, spentMinor: 8_000 }));
    const spent = { carriedInMinor: 0, spentMinor: 24_000, ...november, today: '2026-11-30' };
    const status = (plannedMinor: number) =>
      utilisation({ ...spent, plannedMinor, pattern: { days, past: [] } }).status;
    expect([23_999, 24_000, 24_001].map(status)).toEqual(['over', 'on-track', 'close']);
  });

  it('waits for rent that is not paid yet, and for nothing that goes on all month', () => {
    const past = (amounts: number[][]) =>
      amounts.map((spent, at) => {
        const startsOn = at === 0 ? '2026-10-01' : '2026-09-01';
        const days = spent.map((spentMinor, day) => ({ on: addDays(startsOn, day), spentMinor }));
        return { startsOn, endsOn: addDays(startsOn, 29), days };
      });
    const isDue = (amounts: number[][], spentMinor: number, today = '2026-11-02') =>
      utilisation({
        plannedMinor: 98_000,
        carriedInMinor: 0,
        spentMinor,
        ...november,
        today,
        pattern: { days: [], past: past(amounts) },
      }).isDue;
    expect(isDue([[98_000], [98_000]], 0)).toBe(true);
    expect(isDue([[98_000], [98_000]], 98_000)).toBe(false);
    expect(isDue([[98_000], [98_000]], 0, '2026-12-02')).toBe(false);
    expect(isDue([[98_000], [40_000]], 0)).toBe(false);
    expect(isDue([[30_000, 30_000, 38_000], [98_000]], 0)).toBe(false);
    expect(isDue([[98_000]], 0)).toBe(false);
    expect(isDue([], 0)).toBe(false);
  });

  it('never calls a period close that is over', () => {
    const period = { plannedMinor: 100, carriedInMinor: 0, spentMinor: 100, ...november, pattern };
    expect(utilisation({ ...period, today: '2026-12-01' }).status).toBe('on-track');
  });

  it('never lets the days left spend more than is left, and always answers whole numbers', () => {
    const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.integer({ min: -40, max: 80 }),
        (plannedMinor, carriedInMinor, spentMinor, day) => {
          const today = addDays(november.startsOn, day);
          const figures = utilisation({
            plannedMinor,
            carriedInMinor,
            spentMinor,
            ...november,
            today,
            pattern,
          });
          expect(figures.safeToSpendPerDayMinor * figures.daysLeft).toBeLessThanOrEqual(
            Math.max(0, figures.remainingMinor),
          );
          expect(figures.status === 'over').toBe(figures.remainingMinor < 0);
          for (const value of Object.values(figures))
            if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true);
        },
      ),
    );
  });
});
