import { z } from 'zod';
import { change, currency, day, id, instant, sumMinor } from '../fields';

export const notification = z.object({
  id,
  kind: z.literal('budget-threshold-crossed'),
  createdAt: instant,
  readAt: instant.nullable().meta({ description: 'When the caller read it' }),
  facts: z.object({
    budgetId: id,
    categoryId: id,
    percent: z.int(),
    spentMinor: sumMinor,
    availableMinor: sumMinor,
    currency,
    periodStartsOn: day,
  }),
  change,
});
export type Notification = z.infer<typeof notification>;
