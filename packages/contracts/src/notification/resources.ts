import { z } from 'zod';
import { change, currency, day, id, instant, sumMinor } from '../fields';

export const notification = z.object({
  id,
  kind: z.literal('budget-threshold-crossed'),
  createdAt: instant,
  readAt: instant.nullable().meta({ description: 'When the caller read it' }),
  withdrawnAt: instant
    .nullable()
    .meta({ description: 'When its cause went away; null while it stands, and again when it comes back' }),
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
