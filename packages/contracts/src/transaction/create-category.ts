import { z } from 'zod';
import { member } from '../access';
import { id, name } from '../fields';
import { defineOperation } from '../operation';
import { category } from './resources';

export const createCategory = defineOperation({
  name: 'transaction/create-category',
  summary: 'Add a category to a group',
  method: 'POST',
  path: '/v1/categories',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  body: z.strictObject({
    id,
    groupId: id,
    name: name(),
    icon: category.shape.icon.optional().meta({ description: 'Guessed from the name where it is left out' }),
    color: category.shape.color
      .optional()
      .meta({ description: 'One that few categories have where it is left out' }),
  }),
  success: 201,
  output: category,
  problems: ['transaction/already-exists', 'transaction/unknown-category-group'],
  audit: 'category.created',
  events: ['transaction.chart-changed.v1'],
});
