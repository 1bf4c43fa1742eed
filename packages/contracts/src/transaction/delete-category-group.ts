import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';

export const deleteCategoryGroup = defineOperation({
  name: 'transaction/delete-category-group',
  summary: 'Remove a group that has no categories',
  method: 'DELETE',
  path: '/v1/category-groups/{id}',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  needsIfMatch: true,
  success: 204,
  output: null,
  problems: ['request/not-found', 'request/stale', 'transaction/category-group-in-use'],
  audit: 'category-group.deleted',
  events: ['transaction.chart-changed.v1'],
});
