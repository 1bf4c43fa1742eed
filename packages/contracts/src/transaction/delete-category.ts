import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';

export const deleteCategory = defineOperation({
  name: 'transaction/delete-category',
  summary: 'Remove a category that no transaction is in; its budget goes with it',
  method: 'DELETE',
  path: '/v1/categories/{id}',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  needsIfMatch: true,
  success: 204,
  output: null,
  problems: ['request/not-found', 'request/stale', 'transaction/category-in-use'],
  audit: 'category.deleted',
  events: ['transaction.category-deleted.v1'],
});
