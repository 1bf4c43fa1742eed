import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { categoryGroup } from './resources';

export const updateCategoryGroup = defineOperation({
  name: 'transaction/update-category-group',
  summary: 'Rename a group of categories or give it another place',
  method: 'PATCH',
  path: '/v1/category-groups/{id}',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({
    name: categoryGroup.shape.name.optional(),
    position: categoryGroup.shape.position.optional(),
  }),
  needsIfMatch: true,
  success: 200,
  output: categoryGroup,
  problems: ['request/not-found', 'request/stale'],
  audit: 'category-group.updated',
  events: ['transaction.chart-changed.v1'],
});
