import { z } from 'zod';
import { amountMinor, currency, day, id } from '../fields';
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
    spentMinor: amountMinor,
    availableMinor: amountMinor,
    currency,
    periodStartsOn: day,
  }),
);
