import { z } from 'zod';
import { currency, day, id, sumMinor } from '../fields';
import { defineEvent } from './envelope';

/** A budget, or the figures of one, changed. */
export const budgetsChanged = defineEvent(
  'budgeting.budgets-changed.v1',
  z.object({ budgetIds: z.array(id) }),
);

const alertFacts = z.object({
  budgetId: id,
  categoryId: id,
  percent: z.int().min(1).max(1000),
  spentMinor: sumMinor,
  availableMinor: sumMinor,
  currency,
  periodStartsOn: day,
});

/**
 * Spending reached a percentage of what a budget has available in its current period: the highest of those it is to tell
 * of, and higher than what was told of before.
 */
export const budgetThresholdCrossed = defineEvent('budgeting.budget-threshold-crossed.v1', alertFacts);

/**
 * A percentage that was told of no longer holds: a refund came, a transaction was moved or changed, the plan was raised,
 * the budget is gone. `remainsPercent` is the highest that still does; null is none.
 */
export const budgetThresholdCleared = defineEvent(
  'budgeting.budget-threshold-cleared.v1',
  alertFacts.extend({ remainsPercent: z.int().min(1).max(1000).nullable() }),
);
