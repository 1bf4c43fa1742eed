import { z } from 'zod';
import { currency, day, id, sumMinor } from '../fields';
import { defineEvent } from './envelope';

/** A budget, or the figures of one, changed. */
export const budgetsChanged = defineEvent(
  'budgeting.budgets-changed.v1',
  z.object({ budgetIds: z.array(id) }),
);

/** Spending reached a percentage of what a budget has available in its current period, for the first time. */
export const budgetThresholdCrossed = defineEvent(
  'budgeting.budget-threshold-crossed.v1',
  z.object({
    budgetId: id,
    categoryId: id,
    percent: z.int().min(1).max(1000),
    spentMinor: sumMinor,
    availableMinor: sumMinor,
    currency,
    periodStartsOn: day,
  }),
);
