import { z } from 'zod';
import { member } from '../access';
import { id, name } from '../fields';
import { defineOperation } from '../operation';
import { category } from './resources';

export const updateCategory = defineOperation({
  name: 'transaction/update-category',
  summary:
    'Rename, move or archive a category, or give it another look; moved to a group of income, it loses its budget',
  method: 'PATCH',
  path: '/v1/categories/{id}',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({
    name: name().optional(),
    groupId: id.optional(),
    position: z.int().min(0).max(10_000).optional(),
    icon: category.shape.icon.optional(),
    color: category.shape.color.optional(),
    isArchived: z.boolean().optional().meta({
      description: 'A merged category that is brought back is one of its own again, without transactions',
    }),
  }),
  needsIfMatch: true,
  success: 200,
  output: category,
  problems: ['request/not-found', 'request/stale', 'transaction/unknown-category-group'],
  audit: 'category.updated',
  events: ['transaction.chart-changed.v1'],
});
