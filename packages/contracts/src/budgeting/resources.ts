import { z } from 'zod';
import { amountMinor, asOf, change, currency, day, enteredMinor, id, sumMinor } from '../fields';

export const rollovers = ['none', 'surplus', 'deficit', 'both'] as const;
export const cadence = z.strictObject({ kind: z.literal('monthly'), startDay: z.int().min(1).max(28) });
export const plannedMinor = enteredMinor.min(0, 'must not be negative');
export const alertPercents = z
  .array(z.int().min(1).max(1000))
  .max(10)
  .refine((percents) => new Set(percents).size === percents.length, 'must not repeat a percentage');

export const budget = z.object({
  id,
  categoryId: id,
  cadence,
  plannedMinor,
  pastPlans: z.array(z.object({ endsOn: day, plannedMinor })).meta({
    description: 'What was planned before, the oldest first, each up to and including the day it ended',
  }),
  periodPlans: z.array(z.object({ startsOn: day, plannedMinor })).meta({
    description: 'What is planned for single periods whatever is planned for others, the oldest first',
  }),
  currency,
  rollover: z.enum(rollovers),
  alertPercents,
  firstPeriodStartsOn: day,
  change,
});
export type Budget = z.infer<typeof budget>;

const budgetPeriod = z
  .object({
    startsOn: day,
    endsOn: day,
    plannedMinor: amountMinor,
    carriedInMinor: sumMinor,
    spentMinor: sumMinor,
    remainingMinor: sumMinor,
  })
  .meta({ description: 'remaining = planned + carried in - spent' });
export type BudgetPeriod = z.infer<typeof budgetPeriod>;

/**
 * What a budget comes to, under the budget's own id. It moves with transactions and at midnight, which nobody's edit of
 * the budget collides with.
 */
export const budgetFigures = z.object({
  id,
  periods: z.array(budgetPeriod).meta({
    description: 'Every period from the first to the one of today in the household, the oldest first',
  }),
  asOf,
  change,
});
export type BudgetFigures = z.infer<typeof budgetFigures>;
