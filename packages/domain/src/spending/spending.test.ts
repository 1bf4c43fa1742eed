import { describe, expect, it } from 'vitest';
import { spentByPeriod } from '../budget/index';
import { blockOf, type LedgerEntry, sumByCategory, sumByCategoryAndDay } from '../ledger/index';
import { spendingByCategory } from '../report/index';
import { flowsOfEntries } from '../testing/index';
import { incomeMinor, type SpendingScope } from './index';

const food = '019aa000-0000-7000-8000-0000000000f0';
const pay = '019aa000-0000-7000-8000-0000000000a0';
const outside = '019aa000-0000-7000-8000-0000000000e0';
const scope: SpendingScope = { currency: 'EUR', excludedAccountIds: new Set([outside]) };
const income = new Set([pay]);

type Line = [categoryId: string | null, amountMinor: number];

function entryOf(lines: Line[], given: Partial<LedgerEntry>, number: number): LedgerEntry {
  return {
    id: `019aa000-0000-7000-8000-${String(number + 1).padStart(12, '0')}`,
    change: number + 1,
    on: '2026-03-14',
    accountId: 'bank',
    payee: '',
    note: '',
    currency: 'EUR',
    status: 'posted',
    transferId: null,
    isCorrection: false,
    tags: [],
    amountMinor: lines.reduce((sum, [, amountMinor]) => sum + amountMinor, 0),
    lines: lines.map(([categoryId, amountMinor]) => ({ categoryId, amountMinor })),
    ...given,
  };
}

type Case = [
  name: string,
  entries: [Line[], Partial<LedgerEntry>?][],
  expected: { spent: number; ofFood: number; income: number },
];

const cases: Case[] = [
  ['an expense', [[[[food, -500]]]], { spent: 500, ofFood: 500, income: 0 }],
  [
    'a refund gives its category the money back',
    [[[[food, -500]]], [[[food, 200]]]],
    { spent: 300, ofFood: 300, income: 0 },
  ],
  ['refunds may outweigh', [[[[food, 200]]]], { spent: -200, ofFood: -200, income: 0 }],
  [
    'each split counts in its own category',
    [
      [
        [
          [food, -300],
          [null, -200],
        ],
      ],
    ],
    { spent: 500, ofFood: 300, income: 0 },
  ],
  [
    'a split of both ways counts both',
    [
      [
        [
          [food, -300],
          [pay, 1_000],
        ],
      ],
    ],
    { spent: 300, ofFood: 300, income: 1_000 },
  ],
  [
    'a transfer never counts, on either side',
    [
      [[[food, -500]], { transferId: '019aa000-0000-7000-8000-00000000abcd' }],
      [[[null, 500]], { transferId: '019aa000-0000-7000-8000-00000000abcd', accountId: 'savings' }],
    ],
    { spent: 0, ofFood: 0, income: 0 },
  ],
  [
    'a correction of a balance never counts, either way',
    [
      [[[null, -500]], { isCorrection: true }],
      [[[null, 700]], { isCorrection: true }],
      [[[food, -500]], {}],
    ],
    { spent: 500, ofFood: 500, income: 0 },
  ],
  [
    'what is pending counts like what is posted',
    [[[[food, -500]], { status: 'pending' }]],
    { spent: 500, ofFood: 500, income: 0 },
  ],
  [
    'an excluded account is left out',
    [[[[food, -500]], { accountId: outside }]],
    { spent: 0, ofFood: 0, income: 0 },
  ],
  [
    'another currency is left out',
    [[[[food, -500]], { currency: 'USD' }]],
    { spent: 0, ofFood: 0, income: 0 },
  ],
  [
    "what names no currency is the household's",
    [[[[food, -500]], { currency: null }]],
    { spent: 500, ofFood: 500, income: 0 },
  ],
  ['income is not spending', [[[[pay, 1_000]]]], { spent: 0, ofFood: 0, income: 1_000 }],
  ['income paid back is less income', [[[[pay, -100]]]], { spent: 0, ofFood: 0, income: -100 }],
  ['without a category, out is an expense', [[[[null, -500]]]], { spent: 500, ofFood: 0, income: 0 }],
  ['without a category, in is income', [[[[null, 500]]]], { spent: 0, ofFood: 0, income: 500 }],
];

describe('what counts as spending', () => {
  it.each(cases)('%s: in reports, budgets and sums alike', (_name, given, expected) => {
    const entries = given.map(([lines, fields = {}], number) => entryOf(lines, fields, number));
    const block = blockOf('2026-03', entries);
    for (const flows of [
      flowsOfEntries(entries, scope),
      sumByCategory(block, '2026-03-01', '2026-03-31', scope),
    ]) {
      expect(spendingByCategory(flows, income).totalMinor).toBe(expected.spent);
      // What counts and is no expense is income.
      const flowMinor = flows.reduce(
        (sum, { inflowMinor, outflowMinor }) => sum + inflowMinor + outflowMinor,
        0,
      );
      expect(flowMinor + expected.spent).toBe(expected.income);
      expect(flows.reduce((sum, flow) => sum + incomeMinor(flow, income), 0)).toBe(expected.income);
    }
    const days = sumByCategoryAndDay(block, '2026-03-01', '2026-03-31', scope);
    const ofFood = days.filter(({ categoryId }) => categoryId === food);
    const spent = spentByPeriod({ kind: 'monthly', startDay: 1 }, ofFood);
    expect(spent.get('2026-03-01') ?? 0).toBe(expected.ofFood);
  });
});

it('a transaction counts once in each of its categories, with blocks and without', () => {
  const twice: Line[] = [
    [food, -300],
    [food, -200],
    [null, -100],
  ];
  const entries = [entryOf(twice, {}, 0), entryOf([[food, -50]], {}, 1)];
  for (const flows of [
    flowsOfEntries(entries, scope),
    sumByCategory(blockOf('2026-03', entries), '2026-03-01', '2026-03-31', scope),
  ]) {
    const counts = new Map(flows.map(({ categoryId, transactionCount }) => [categoryId, transactionCount]));
    expect(Object.fromEntries(counts)).toEqual({ [food]: 2, null: 1 });
  }
});
