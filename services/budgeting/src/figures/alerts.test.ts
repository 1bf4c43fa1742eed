import type { Day } from '@florin/domain/calendar';
import { describe, expect, test } from 'vitest';
import type { BudgetState, FiguresState } from '../store/rows';
import { figuresOn } from './figures-on';

const today = '2026-02-14';

type Given = Partial<BudgetState> & Partial<Pick<FiguresState, 'spentByPeriod' | 'alertsGiven'>>;
type Budget = { budget: BudgetState } & Pick<FiguresState, 'spentByPeriod' | 'alertsGiven'>;

function budgetWith(spentMinor: number, given: Given = {}): Budget {
  const { spentByPeriod = { '2026-02-01': spentMinor }, alertsGiven = {}, ...fields } = given;
  const budget: BudgetState = {
    categoryId: '018f0000-0000-7000-8000-00000000000a',
    cadence: { kind: 'monthly', startDay: 1 },
    plannedMinor: 10_000,
    currency: 'EUR',
    rollover: 'none',
    alertPercents: [80, 90, 100],
    pastPlans: [],
    firstPeriodStartsOn: '2026-01-01',
    ...fields,
  };
  return { budget, spentByPeriod, alertsGiven };
}

function give({ budget, spentByPeriod, alertsGiven }: Budget, on: Day, isReplanned = false) {
  const before = { periods: [], asOf: 0, spentByPeriod, alertsGiven };
  const { figures, crossings } = figuresOn({ budget, spentByPeriod, before, isReplanned }, on);
  return { state: { budget, spentByPeriod, alertsGiven: figures.alertsGiven }, crossings, figures };
}

function percentsOf(budget: Budget, on: Day = today): number[] {
  return give(budget, on).crossings.map((crossing) => crossing.percent);
}

describe('alerts', () => {
  test.each<[string, Budget, number[]]>([
    ['under the first percentage', budgetWith(7_999), []],
    ['exactly at it', budgetWith(8_000), [80]],
    ['past two at once', budgetWith(9_500), [80, 90]],
    ['past all', budgetWith(25_000), [80, 90, 100]],
    ['nothing spent of nothing planned', budgetWith(0, { plannedMinor: 0 }), []],
    ['the first expense of nothing planned', budgetWith(1, { plannedMinor: 0 }), [80, 90, 100]],
    ['one told of before', budgetWith(9_500, { alertsGiven: { '2026-02-01': [80] } }), [90]],
    ['told of in another period', budgetWith(8_000, { alertsGiven: { '2026-01-01': [80] } }), [80]],
    ['spent in another period', budgetWith(0, { spentByPeriod: { '2026-01-01': 20_000 } }), []],
    [
      'a surplus carried in makes room',
      budgetWith(9_500, { rollover: 'surplus', spentByPeriod: { '2026-01-01': 0, '2026-02-01': 9_500 } }),
      [],
    ],
    [
      'an expense that arrives late for a past period takes the room away',
      budgetWith(0, { rollover: 'deficit', spentByPeriod: { '2026-01-01': 15_000, '2026-02-01': 4_000 } }),
      [80],
    ],
    ['no percentage asked for', budgetWith(20_000, { alertPercents: [] }), []],
  ])('%s', (_name, budget, percents) => {
    expect(percentsOf(budget)).toEqual(percents);
  });

  test('come once: what was told is kept in the budget', () => {
    const { state } = give(budgetWith(9_500), today);
    expect(percentsOf(state)).toEqual([]);
    expect(percentsOf({ ...state, spentByPeriod: { '2026-02-01': 10_000 } })).toEqual([100]);
  });

  test('a refund does not make them come again', () => {
    const { state } = give(budgetWith(9_500), today);
    const refunded = give({ ...state, spentByPeriod: { '2026-02-01': 100 } }, today).state;
    expect(percentsOf({ ...refunded, spentByPeriod: { '2026-02-01': 9_500 } })).toEqual([]);
  });

  test('say what was spent of what, and in which period', () => {
    expect(give(budgetWith(8_400), today).crossings).toEqual([
      {
        categoryId: '018f0000-0000-7000-8000-00000000000a',
        percent: 80,
        spentMinor: 8_400,
        availableMinor: 10_000,
        currency: 'EUR',
        periodStartsOn: '2026-02-01',
      },
    ]);
  });

  test('a raised plan arms those it moved out of reach, and only those', () => {
    const { state } = give(budgetWith(9_500), today);
    const budget = { ...state.budget, plannedMinor: 11_000 };
    const { state: raised, crossings } = give({ ...state, budget }, today, true);
    expect(crossings).toEqual([]);
    expect(percentsOf({ ...raised, spentByPeriod: { '2026-02-01': 9_900 } })).toEqual([90]);
  });
});

describe('figures', () => {
  test('are of every period up to the one of the day', () => {
    const { figures } = give(budgetWith(4_000, { rollover: 'both' }), '2026-03-31');
    expect(figures.periods).toEqual([
      period('2026-01-01', '2026-01-31', 0, 0),
      period('2026-02-01', '2026-02-28', 10_000, 4_000),
      period('2026-03-01', '2026-03-31', 16_000, 0),
    ]);
  });
});

function period(startsOn: Day, endsOn: Day, carriedInMinor: number, spentMinor: number) {
  const plannedMinor = 10_000;
  const remainingMinor = plannedMinor + carriedInMinor - spentMinor;
  return { startsOn, endsOn, plannedMinor, carriedInMinor, spentMinor, remainingMinor };
}
