import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type Cadence, type Weekday } from '../calendar/index';
import { sumMinor } from '../money/index';
import {
  allPeriodFigures,
  type BudgetRule,
  carryOut,
  type PeriodSeen,
  periodSeen,
  type Rollover,
  spentByPeriod,
} from './index';
import { periodFigures } from './period-figures';

const monthly: BudgetRule = {
  cadence: { kind: 'monthly', startDay: 1 },
  plannedMinor: 40_000,
  rollover: 'both',
  firstPeriodStartsOn: '2026-01-01',
};

function spentFrom(amounts: number[]): Map<string, number> {
  return new Map(amounts.map((amount, place) => [addMonths('2026-01-01', place), amount]));
}

describe('carryOut', () => {
  it.each<[number, Rollover, number | null, number]>([
    [500, 'none', null, 0],
    [-500, 'none', null, 0],
    [500, 'surplus', null, 500],
    [-500, 'surplus', null, 0],
    [500, 'deficit', null, 0],
    [-500, 'deficit', null, -500],
    [500, 'both', null, 500],
    [-500, 'both', null, -500],
    [0, 'both', null, 0],
    [500, 'both', 200, 200],
    [500, 'both', 0, 0],
    [-500, 'both', 200, -500],
    [200, 'surplus', 200, 200],
  ])('of %d left with %s and cap %s is %d', (remaining, rollover, cap, carried) => {
    expect(carryOut(remaining, rollover, cap)).toBe(carried);
  });
});

describe('periodFigures', () => {
  it.each<[string, Rollover, number[], number, number]>([
    ['nothing spent', 'both', [0, 0], 40_000, 80_000],
    ['spent exactly the limit', 'both', [40_000, 0], 0, 40_000],
    ['one unit over', 'deficit', [40_001, 0], -1, 39_999],
    ['one unit over, not carried', 'surplus', [40_001, 0], 0, 40_000],
    ['one unit under', 'surplus', [39_999, 0], 1, 40_001],
    ['refunds outweigh', 'surplus', [-5_000, 0], 45_000, 85_000],
    ['refunds outweigh, not carried', 'none', [-5_000, 0], 0, 40_000],
    ['a deficit repaid', 'deficit', [60_000, 20_000], -20_000, 0],
  ])(
    '%s: carries into the second month what it should',
    (_name, rollover, spent, carriedInMinor, remainingMinor) => {
      const figures = periodFigures({ ...monthly, rollover }, spentFrom(spent), '2026-02-15');
      expect(figures).toEqual({
        startsOn: '2026-02-01',
        endsOn: '2026-02-28',
        plannedMinor: 40_000,
        carriedInMinor,
        spentMinor: spent[1],
        remainingMinor,
      });
    },
  );

  it('derives the carry again when an expense arrives late for a closed period', () => {
    const spent = spentFrom([30_000, 40_000, 10_000]);
    expect(periodFigures(monthly, spent, '2026-03-01')?.carriedInMinor).toBe(10_000);
    spent.set('2026-01-01', 45_000);
    expect(periodFigures(monthly, spent, '2026-03-01')?.carriedInMinor).toBe(-5_000);
  });

  it('caps the surplus at each turn, not only at the last', () => {
    const figures = periodFigures({ ...monthly, capMinor: 5_000 }, spentFrom([0, 0, 43_000]), '2026-04-30');
    expect(figures?.carriedInMinor).toBe(2_000);
  });

  it('catches up over years of absence', () => {
    const figures = periodFigures(
      { ...monthly, cadence: { kind: 'weekly', weekday: 1 } },
      new Map(),
      '2036-01-01',
    );
    expect(figures?.carriedInMinor).toBe(522 * 40_000);
  });

  it('answers no budget for a day before the first period, which starts where the cadence does', () => {
    const budget = { ...monthly, cadence: { kind: 'monthly', startDay: 25 } as const };
    expect(periodFigures(budget, new Map(), '2025-12-24')).toBeNull();
    expect(allPeriodFigures(budget, new Map(), '2025-12-24')).toEqual([]);
    expect(periodFigures(budget, new Map(), '2025-12-25')).toMatchObject({
      startsOn: '2025-12-25',
      endsOn: '2026-01-24',
    });
  });

  it('throws rather than carry an inexact amount', () => {
    expect(() => periodFigures({ ...monthly, plannedMinor: 9e14 }, new Map(), '2027-06-01')).toThrow(
      RangeError,
    );
  });

  it('conserves money with rollover both: planned less spent is what remains', () => {
    const cadence = fc.constantFrom<Cadence>(
      { kind: 'weekly', weekday: 3 as Weekday },
      { kind: 'biweekly', anchorOn: '2026-01-09' },
      { kind: 'monthly', startDay: 31 },
      { kind: 'yearly', month: 2, day: 29 },
    );
    const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(
        cadence,
        amount,
        fc.array(amount, { minLength: 1, maxLength: 10 }),
        (rule, plannedMinor, amounts) => {
          let turn = 0;
          const spentOf = () => amounts[turn++ % amounts.length] ?? 0;
          const all = allPeriodFigures({ ...monthly, cadence: rule, plannedMinor }, spentOf, '2026-12-31');
          const planned = sumMinor(all.map((period) => period.plannedMinor));
          const spent = sumMinor(all.map((period) => period.spentMinor));
          expect(all.at(-1)?.remainingMinor).toBe(planned - spent + 0);
        },
      ),
    );
  });

  it('loses with surplus only what was overspent, and with deficit only what was left', () => {
    const amounts = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (spent) => {
        const remaining = (rollover: Rollover) =>
          periodFigures({ ...monthly, rollover }, spentFrom(spent), addMonths('2026-01-01', spent.length - 1))
            ?.remainingMinor ?? Number.NaN;
        expect(remaining('surplus')).toBeGreaterThanOrEqual(remaining('both'));
        expect(remaining('deficit')).toBeLessThanOrEqual(remaining('both'));
      }),
    );
  });
});

describe('periodSeen', () => {
  const spent = spentFrom([30_000, 45_000, 10_000]);

  it.each<[string, Rollover, string, Partial<PeriodSeen> | null]>([
    [
      'a past period shows its own figures',
      'both',
      '2026-02-10',
      { startsOn: '2026-02-01', carriedInMinor: 10_000, spentMinor: 45_000, remainingMinor: 5_000 },
    ],
    ['the one of today is as it stands', 'both', '2026-03-31', { carriedInMinor: 5_000, isCarryKnown: true }],
    ['a month before the first has none', 'both', '2025-12-31', null],
    [
      'what will be carried into the next is not known',
      'both',
      '2026-04-01',
      { plannedMinor: 40_000, carriedInMinor: 0, remainingMinor: 40_000, isCarryKnown: false },
    ],
    ['unless nothing is', 'none', '2026-04-01', { carriedInMinor: 0, isCarryKnown: true }],
  ])('%s', (_name, rollover, day, expected) => {
    const seen = periodSeen({ ...monthly, rollover }, spent, day, '2026-03-10');
    if (expected === null) expect(seen).toBeNull();
    else expect(seen).toMatchObject(expected);
  });

  it('shows the plan of the period that is looked at, and what is dated ahead', () => {
    const budget = { ...monthly, pastPlans: [{ endsOn: '2026-01-31', plannedMinor: 20_000 }] };
    expect(periodSeen(budget, spent, '2026-01-05', '2026-03-10')?.plannedMinor).toBe(20_000);
    expect(periodSeen(budget, spentFrom([0, 0, 0, 700]), '2026-04-05', '2026-03-10')?.spentMinor).toBe(700);
  });

  it('is what periodFigures says of every day up to today', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 100 }), fc.integer({ min: 0, max: 100 }), (at, until) => {
        const [day, today] = [addDays('2026-01-01', Math.min(at, until)), addDays('2026-01-01', until)];
        const figures = periodFigures(monthly, spent, day);
        expect(periodSeen(monthly, spent, day, today)).toEqual(figures && { ...figures, isCarryKnown: true });
      }),
    );
  });
});

describe('spentByPeriod', () => {
  it('turns the sign and puts each day into its period', () => {
    const amounts = [
      { on: '2026-01-24', totalMinor: -100 },
      { on: '2026-01-25', totalMinor: -200 },
      { on: '2026-02-24', totalMinor: 50 },
    ];
    expect(spentByPeriod({ kind: 'monthly', startDay: 25 }, amounts)).toEqual(
      new Map([
        ['2025-12-25', 100],
        ['2026-01-25', 150],
      ]),
    );
  });
});
