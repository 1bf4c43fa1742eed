import type { SpendingPattern } from '@florin/domain/budget';
import type { Day } from '@florin/domain/calendar';
import { describe, expect, test } from 'vitest';
import type { BudgetState, FiguresState } from '../store/rows';
import { clearAlerts } from './alerts';
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
    periodPlans: [],
    firstPeriodStartsOn: '2026-01-01',
    ...fields,
  };
  return { budget, spentByPeriod, alertsGiven };
}

const groceries: SpendingPattern = {
  days: ['2026-02-01', '2026-02-04', '2026-02-09'].map((on) => ({ on, spentMinor: 1 })),
  past: [],
};

async function give({ budget, spentByPeriod, alertsGiven }: Budget, on: Day, pattern = groceries) {
  const before = { periods: [], asOf: 0, spentByPeriod, alertsGiven };
  const { figures, ...told } = await figuresOn({ budget, spentByPeriod, before }, on, async () => pattern);
  return { state: { budget, spentByPeriod, alertsGiven: figures.alertsGiven }, figures, ...told };
}

/** The percentages crossed, and those that no longer hold with what does. */
async function toldOf(budget: Budget, pattern?: SpendingPattern) {
  const { crossings, clearings } = await give(budget, today, pattern);
  return [
    ...crossings.map(({ percent }) => percent),
    ...clearings.map(({ percent, remainsPercent }) => `${percent} -> ${remainsPercent}`),
  ];
}

const february = (spentMinor: number) => ({ spentByPeriod: { '2026-02-01': spentMinor } });
const told = (percent: number) => ({ alertsGiven: { '2026-02-01': percent } });

describe('alerts', () => {
  test.each<[string, Budget, (number | string)[]]>([
    ['under the first percentage', budgetWith(7_999), []],
    ['exactly at it', budgetWith(8_000), [80]],
    ['past two at once is told of once', budgetWith(9_500), [90]],
    ['past all too', budgetWith(25_000), [100]],
    ['nothing spent of nothing planned', budgetWith(0, { plannedMinor: 0 }), []],
    ['the first expense of nothing planned', budgetWith(1, { plannedMinor: 0 }), [100]],
    ['the same as was told', budgetWith(8_500, told(80)), []],
    ['more than was told', budgetWith(9_500, told(80)), [90]],
    [
      'told of in another period',
      budgetWith(8_000, { alertsGiven: { '2026-01-01': 80 } }),
      [80, '80 -> null'],
    ],
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
    ['a refund takes the only one away', budgetWith(100, told(80)), ['80 -> null']],
    ['or the highest', budgetWith(8_500, told(100)), ['100 -> 80']],
    ['so does a raised plan', budgetWith(9_500, { plannedMinor: 20_000, ...told(90) }), ['90 -> null']],
    ['and no longer asking for it', budgetWith(9_500, { alertPercents: [100], ...told(90) }), ['90 -> null']],
    [
      'late, in a past period, too',
      budgetWith(0, { spentByPeriod: { '2026-01-01': 8_500 }, alertsGiven: { '2026-01-01': 100 } }),
      ['100 -> 80'],
    ],
    [
      'but what a past period reaches late is news to nobody',
      budgetWith(0, { spentByPeriod: { '2026-01-01': 25_000 }, alertsGiven: { '2026-01-01': 80 } }),
      [],
    ],
  ])('%s', async (_name, budget, expected) => {
    expect(await toldOf(budget)).toEqual(expected);
  });

  test('come once: what was told is kept in the budget', async () => {
    const { state } = await give(budgetWith(9_500), today);
    expect(await toldOf(state)).toEqual([]);
    expect(await toldOf({ ...state, ...february(10_000) })).toEqual([100]);
  });

  test('come again after they were taken back', async () => {
    const { state } = await give(budgetWith(9_500), today);
    const refunded = (await give({ ...state, ...february(100) }, today)).state;
    expect(refunded.alertsGiven).toEqual({});
    expect(await toldOf({ ...refunded, ...february(9_500) })).toEqual([90]);
  });

  test('say what was spent of what, and in which period', async () => {
    expect((await give(budgetWith(8_400), today)).crossings).toEqual([
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

  test('are not given for what is paid once as planned, and are taken back when it proves to be', async () => {
    const rent = { days: [{ on: '2026-02-01', spentMinor: 10_000 }], past: [] };
    expect(await toldOf(budgetWith(10_000), rent)).toEqual([]);
    expect(await toldOf(budgetWith(10_001), rent)).toEqual([100]);
    expect(await toldOf(budgetWith(10_000, told(100)), rent)).toEqual(['100 -> null']);
  });

  test('read how a category is spent in only where a percentage is reached', async () => {
    const { budget, spentByPeriod } = budgetWith(7_999);
    const readPattern = () => Promise.reject(new Error('nobody needs it'));
    const given = { budget, spentByPeriod, before: undefined };
    expect((await figuresOn(given, today, readPattern)).crossings).toEqual([]);
    const reached = { ...given, spentByPeriod: { '2026-02-01': 8_000 } };
    await expect(figuresOn(reached, today, readPattern)).rejects.toThrow('nobody needs it');
  });

  test('go with their budget', () => {
    const { budget, spentByPeriod } = budgetWith(9_500);
    const periods = [period('2026-01-01', '2026-01-31', 0, 0), period('2026-02-01', '2026-02-28', 0, 9_500)];
    const figures = { periods, spentByPeriod, asOf: 0, alertsGiven: { '2026-02-01': 90 } };
    expect(clearAlerts(budget, figures)).toMatchObject([
      { percent: 90, remainsPercent: null, spentMinor: 9_500, periodStartsOn: '2026-02-01' },
    ]);
  });
});

describe('figures', () => {
  test('are of every period up to the one of the day', async () => {
    const { figures } = await give(budgetWith(4_000, { rollover: 'both' }), '2026-03-31');
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
