import { enteredLimitMinor, moneyLimitMinor } from '@florin/domain/money';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { budgetFigures } from './budgeting';
import { budgetThresholdCrossed } from './events';
import { notification } from './notification';
import { spendingByCategory } from './reporting';
import { accountBalance } from './transaction';

const sum = moneyLimitMinor + enteredLimitMinor;
const id = '01980000-0000-7000-8000-000000000001';
const day = '2026-01-01';
const facts = { budgetId: id, categoryId: id, percent: 100, currency: 'EUR', periodStartsOn: day };

const carriers: [string, z.ZodType, (minor: number) => unknown][] = [
  [
    'a balance',
    accountBalance,
    (minor) => ({
      id,
      balanceMinor: minor,
      currency: 'EUR',
      statedOn: '2026-11-01',
      corrections: [],
      change: 1,
    }),
  ],
  [
    'figures of a budget',
    budgetFigures,
    (minor) => {
      const amounts = { carriedInMinor: minor, spentMinor: minor, remainingMinor: minor };
      return {
        id,
        periods: [{ startsOn: day, endsOn: day, plannedMinor: 0, ...amounts }],
        asOf: 1,
        change: 1,
      };
    },
  ],
  [
    'a crossed threshold',
    budgetThresholdCrossed.payload,
    (minor) => ({ ...facts, spentMinor: minor, availableMinor: minor }),
  ],
  [
    'the facts of a notification',
    notification.shape.facts,
    (minor) => ({ ...facts, spentMinor: minor, availableMinor: minor }),
  ],
  [
    'a report',
    spendingByCategory.output,
    (minor) => ({
      from: day,
      to: day,
      currency: 'EUR',
      totalMinor: minor,
      rows: [{ categoryId: id, spentMinor: minor, transactionCount: 1 }],
      asOf: 1,
    }),
  ],
];

test.each(carriers)(
  '%s holds a sum that no single amount may be, and nothing inexact',
  (_name, schema, of) => {
    for (const minor of [sum, -sum, Number.MAX_SAFE_INTEGER])
      expect([minor, schema.safeParse(of(minor)).success]).toEqual([minor, true]);
    for (const minor of [0.5, Number.MAX_SAFE_INTEGER + 1])
      expect([minor, schema.safeParse(of(minor)).success]).toEqual([minor, false]);
  },
);
