import { z } from 'zod';
import { member } from '../access';
import { day, id } from '../fields';
import { defineOperation } from '../operation';
import { alertPercents, budget, plannedMinor, rollovers } from './resources';

export const updateBudget = defineOperation({
  name: 'budgeting/update-budget',
  summary: 'Change what a budget plans, carries over or alerts at',
  method: 'PATCH',
  path: '/v1/budgets/{id}',
  access: member('editor', 'budgets:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({
    plannedMinor: plannedMinor.optional().meta({
      description: 'From the period of today on, which then has no plan of its own any more',
    }),
    periodPlan: z
      .strictObject({ startsOn: day, plannedMinor: plannedMinor.nullable() })
      .optional()
      .meta({ description: 'What one period plans; null is again what is planned in general' }),
    rollover: z.enum(rollovers).optional(),
    alertPercents: alertPercents.optional(),
  }),
  needsIfMatch: true,
  success: 200,
  output: budget,
  problems: ['request/not-found', 'request/stale'],
  audit: 'budget.updated',
  events: ['budgeting.budgets-changed.v1'],
  mayEmit: ['budgeting.budget-threshold-crossed.v1', 'budgeting.budget-threshold-cleared.v1'],
});
