import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';

export const deleteBudget = defineOperation({
  name: 'budgeting/delete-budget',
  summary: 'Stop budgeting a category; its transactions stay',
  method: 'DELETE',
  path: '/v1/budgets/{id}',
  access: member('editor', 'budgets:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  needsIfMatch: true,
  success: 204,
  output: null,
  problems: ['request/not-found', 'request/stale'],
  audit: 'budget.deleted',
  events: ['budgeting.budgets-changed.v1'],
  mayEmit: ['budgeting.budget-threshold-cleared.v1'],
});
