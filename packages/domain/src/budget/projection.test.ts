import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../calendar/index';
import {
  type DaySpent,
  isPaidAsPlanned,
  type ProjectionInput,
  projectSpent,
  type SpendingPattern,
  spendingPattern,
} from './index';

type Payments = [day: number, spentMinor: number][];

/** Each day that a month has spent on: November is looked at, the months before it are its past, the latest first. */
const months = ['2026-11', '2026-10', '2026-09', '2026-08', '2026-07', '2026-06', '2026-05'];

function patternOf(november: Payments, ...past: Payments[]): SpendingPattern {
  const days = [november, ...past].flatMap((payments, back) =>
    payments.map(([day, spentMinor]) => ({
      on: `${months[back]}-${String(day).padStart(2, '0')}`,
      spentMinor,
    })),
  );
  return spendingPattern({ kind: 'monthly', startDay: 1 }, november30, (from, to) =>
    days.filter(({ on }) => on >= from && on <= to),
  );
}

const november30 = { startsOn: '2026-11-01', endsOn: '2026-11-30' };

function inputOf(availableMinor: number, day: number, pattern: SpendingPattern): ProjectionInput {
  const spentMinor = pattern.days.reduce((sum, one) => sum + one.spentMinor, 0);
  const today = addDays('2026-11-01', day - 1);
  return { ...november30, today, spentMinor, availableMinor, pattern };
}

const rent: Payments = [[1, 98_000]];
const groceries: Payments = [2, 6, 10, 14, 18, 22, 26, 30].map((day) => [day, 5_000]);
const twice: Payments = [
  [5, 3_000],
  [19, 3_200],
];
const power: Payments = [
  [3, 8_640],
  [12, 1_000],
  [24, 1_500],
];

describe('projectSpent', () => {
  it.each<[string, number, number, Payments, Payments[], number]>([
    ['rent paid exactly, in a first period without a past', 98_000, 1, rent, [], 98_000],
    [
      'a first period without a past, at an even pace',
      40_000,
      15,
      [
        [3, 10_000],
        [9, 10_000],
      ],
      [],
      40_000,
    ],
    [
      'a first period without a past, too fast',
      40_000,
      15,
      [
        [3, 12_000],
        [9, 12_000],
        [12, 6_000],
      ],
      [],
      50_000,
    ],
    ['half of it at once is no pace', 40_000, 15, [[2, 20_000]], [], 30_000],
    ['nothing yet, nothing known', 30_000, 1, [], [], 29_000],
    ['nothing planned, nothing spent', 0, 10, [], [], 0],
    ['refunds outweigh, nothing known', 30_000, 29, [[3, -600]], [], 420],
    ['rent paid exactly, as ever', 98_000, 1, rent, [rent, rent, rent], 98_000],
    ['rent that is still to come', 98_000, 1, [], [[[4, 98_000]], [[2, 98_000]], [[3, 98_000]]], 98_000],
    ['rent a little late', 98_000, 4, [], [rent, rent, rent], 98_000],
    ['rent that no longer comes', 98_000, 20, [], [rent, rent, rent], 0],
    ['rent paid early', 98_000, 1, rent, [[[5, 98_000]], [[6, 98_000]]], 98_000],
    ['rent that rose in price', 98_000, 2, [[1, 105_000]], [rent, rent, rent], 105_000],
    ['the first of two a month', 6_500, 6, [[5, 3_000]], [twice, twice, twice], 6_200],
    ['both of two a month', 6_500, 19, twice, [twice, twice, twice], 6_200],
    ['groceries go on', 40_000, 15, groceries.slice(0, 4), [groceries, groceries, groceries], 40_000],
    [
      'exactly the limit, and groceries still go on',
      20_000,
      15,
      groceries.slice(0, 4),
      [groceries, groceries],
      40_000,
    ],
    ['half fixed, half variable', 12_000, 4, [[3, 8_640]], [power, power, power], 11_140],
    [
      'one freak month moves nothing',
      40_000,
      15,
      groceries.slice(0, 4),
      [[[20, 900_000]], groceries, groceries],
      40_000,
    ],
    [
      'a refund that came back gives its money back',
      98_000,
      20,
      [
        [1, 98_000],
        [9, -98_000],
      ],
      [rent, rent],
      0,
    ],
    ['before the period, what it usually costs', 40_000, 0, [], [groceries, groceries], 40_000],
    [
      'after the period it is what was spent',
      40_000,
      31,
      groceries.slice(0, 2),
      [groceries, groceries],
      10_000,
    ],
    ['what the past paid at the same point of it is not to come', 98_000, 15, [], [[], [[15, 10_000]]], 0],
    [
      'what the past gave back takes nothing from a late rent',
      98_000,
      4,
      [],
      [
        [
          [3, 98_000],
          [20, -500],
        ],
        [
          [3, 98_000],
          [20, -500],
        ],
      ],
      98_000,
    ],
    ['a quarter less is still alike', 98_000, 2, [[1, 7_500]], [[[5, 10_000]], [[5, 10_000]]], 7_500],
    [
      'of two alike, the one at the same place is made',
      6_500,
      24,
      [[24, 3_000]],
      Array.from({ length: 3 }, () => [
        [5, 3_000],
        [26, 3_000],
      ]),
      3_000,
    ],
    [
      'of two as alike and as near, the earlier one is made',
      6_500,
      16,
      [[15, 1_000]],
      [
        [],
        [
          [3, 1_000],
          [27, 1_000],
        ],
      ],
      1_500,
    ],
    [
      'a payment like none of the past takes none away',
      98_000,
      3,
      [[2, 100]],
      [[[20, 98_000]], [[20, 98_000]]],
      98_100,
    ],
    ['rent a little late, known from one period alone', 98_000, 4, [], [rent], 0],
    ['rent a little late that a period went without', 98_000, 4, [], [rent, [], rent], 0],
    [
      'rent a little late that differed by a twentieth',
      100_000,
      4,
      [],
      [[[1, 100_000]], [[1, 95_000]]],
      100_000,
    ],
    [
      'nothing available, nothing known: all of it is a pace',
      0,
      15,
      [
        [3, 10_000],
        [9, 10_000],
      ],
      [],
      30_000,
    ],
    ['exactly a third at once is no pace', 30_000, 15, [[15, 10_000]], [], 20_000],
    [
      'a refund of what was bought at once is no pace backwards',
      40_000,
      15,
      [
        [2, 20_000],
        [5, -3_000],
      ],
      [],
      28_500,
    ],
    ['before the period, nothing known: the plan', 30_000, 0, [], [], 30_000],
  ])('%s', (_name, availableMinor, day, november, past, expected) => {
    expect(projectSpent(inputOf(availableMinor, day, patternOf(november, ...past)))).toBe(expected);
  });

  it.each([
    ['at the same point of it as today', 15, 98_000],
    ['a fifth of it ago, and so waited for no longer', 9, 0],
  ])('a fixed payment that earlier periods made %s', (_name, paidOn, expected) => {
    // Periods of one length, so that their days are at the same points.
    const past = ['2026-09', '2026-06'].map((month) => ({
      startsOn: `${month}-01`,
      endsOn: `${month}-30`,
      days: [{ on: `${month}-${String(paidOn).padStart(2, '0')}`, spentMinor: 98_000 }],
    }));
    expect(projectSpent(inputOf(98_000, 15, { days: [], past }))).toBe(expected);
  });

  const payment = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 200_000 }));
  const month = fc.uniqueArray(payment, { maxLength: 12, selector: ([day]) => day });
  const past = fc.array(month, { maxLength: 6 });
  const amount = fc.integer({ min: -50_000, max: 500_000 });
  const day = fc.integer({ min: -3, max: 34 });

  it('is at least what is spent, and whole, where nothing was refunded', () => {
    fc.assert(
      fc.property(month, past, amount, day, (november, earlier, availableMinor, on) => {
        const input = inputOf(availableMinor, on, patternOf(november, ...earlier));
        const projected = projectSpent(input);
        expect(projected).toBeGreaterThanOrEqual(input.spentMinor);
        expect(Number.isSafeInteger(projected)).toBe(true);
      }),
    );
  });

  it('is what was spent once the last day has come', () => {
    fc.assert(
      fc.property(month, past, fc.integer({ min: 30, max: 60 }), (november, earlier, on) => {
        const input = inputOf(1_000, on, patternOf(november, ...earlier));
        expect(projectSpent(input)).toBe(input.spentMinor);
      }),
    );
  });

  it('does not depend on the order of the days', () => {
    fc.assert(
      fc.property(month, past, day, fc.infiniteStream(fc.nat()), (november, earlier, on, keys) => {
        const mixed = (days: readonly DaySpent[]) =>
          [...days]
            .map((one) => [keys.next().value as number, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
        const pattern = patternOf(november, ...earlier);
        const shuffled = {
          days: mixed(pattern.days),
          past: pattern.past.map((period) => ({ ...period, days: mixed(period.days) })),
        };
        expect(projectSpent(inputOf(50_000, on, shuffled))).toBe(projectSpent(inputOf(50_000, on, pattern)));
      }),
    );
  });
});

describe('isPaidAsPlanned', () => {
  it.each<[string, number, Payments, Payments[], boolean]>([
    ['rent, in a first period', 98_000, rent, [], true],
    ['one purchase that nobody knows and that leaves a sixth', 98_000, [[1, 82_000]], [], false],
    ['the same, as in every month', 98_000, [[1, 82_000]], [[[2, 82_000]], [[1, 81_000]]], true],
    ['rent that rose over the plan', 98_000, [[1, 98_001]], [rent, rent], false],
    [
      'rent paid twice',
      200_000,
      [
        [1, 98_000],
        [2, 98_000],
      ],
      [rent, rent],
      false,
    ],
    ['both of two a month', 6_500, twice, [twice, twice], true],
    ['the first of two that together pass the limit', 3_500, [[5, 3_000]], [twice, twice], false],
    ['a large purchase where one buys often', 40_000, [[3, 36_000]], [groceries, groceries], false],
    [
      'a large purchase where one buys three small things',
      40_000,
      [[5, 36_000]],
      Array.from({ length: 2 }, () => [
        [1, 100],
        [2, 100],
        [3, 100],
      ]),
      false,
    ],
    ['two where there were one and two', 6_500, twice, [twice, [[5, 3_000]]], true],
    ['nine tenths of the plan', 40_000, [[5, 36_000]], [], true],
    ['a quarter less than ever', 98_000, [[1, 7_500]], [[[2, 10_000]]], true],
    ['nothing paid', 98_000, [], [rent], false],
    ['more given back than paid', 98_000, [[3, -500]], [rent], false],
  ])('%s', (_name, availableMinor, november, past, expected) => {
    expect(isPaidAsPlanned(inputOf(availableMinor, 20, patternOf(november, ...past)))).toBe(expected);
  });
});

describe('spendingPattern', () => {
  it('begins its past with the first period in which something was spent', () => {
    const days = [{ on: '2026-09-04' as Day, spentMinor: 100 }];
    const pattern = spendingPattern({ kind: 'monthly', startDay: 1 }, november30, (from, to) =>
      days.filter(({ on }) => on >= from && on <= to),
    );
    expect(pattern.past.map(({ startsOn }) => startsOn)).toEqual(['2026-10-01', '2026-09-01']);
  });
});
