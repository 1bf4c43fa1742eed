import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { categoryGroup } from './resources';

export const createCategoryGroup = defineOperation({
  name: 'transaction/create-category-group',
  summary: 'Add a group of categories; it stays one of income or of expenses',
  method: 'POST',
  path: '/v1/category-groups',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  body: z.strictObject({ id, name: categoryGroup.shape.name, kind: categoryGroup.shape.kind }),
  success: 201,
  output: categoryGroup,
  problems: ['transaction/already-exists'],
  audit: 'category-group.created',
  events: ['transaction.chart-changed.v1'],
});
