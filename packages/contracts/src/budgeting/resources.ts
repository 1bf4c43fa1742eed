import { z } from 'zod';
import { amountMinor, change, currency, day, enteredMinor, id } from '../fields';

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
  currency,
  rollover: z.enum(rollovers),
  alertPercents,
  firstPeriodStartsOn: day,
  period: z
    .object({
      startsOn: day,
      endsOn: day,
      plannedMinor: amountMinor,
      carriedInMinor: amountMinor,
      spentMinor: amountMinor,
      remainingMinor: amountMinor,
    })
    .meta({ description: 'The period of today in the household: remaining = planned + carried in - spent' }),
  change,
});
export type Budget = z.infer<typeof budget>;
