import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { alertPercents, budget, cadence, plannedMinor, rollovers } from './resources';

export const createBudget = defineOperation({
  name: 'budgeting/create-budget',
  summary: 'Plan what a category may spend in each period',
  method: 'POST',
  path: '/v1/budgets',
  access: member('editor', 'budgets:write'),
  rate: 'write',
  body: z.strictObject({
    id,
    categoryId: id,
    cadence: cadence.default({ kind: 'monthly', startDay: 1 }),
    plannedMinor,
    rollover: z.enum(rollovers).default('none'),
    alertPercents: alertPercents.default([80, 90, 100]),
  }),
  success: 201,
  output: budget,
  problems: ['budgeting/already-exists', 'budgeting/category-has-budget', 'budgeting/unknown-category'],
  audit: 'budget.created',
  events: ['budgeting.budgets-changed.v1'],
  mayEmit: ['budgeting.budget-threshold-crossed.v1'],
});
