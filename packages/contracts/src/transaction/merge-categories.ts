import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { category } from './resources';

export const mergeCategories = defineOperation({
  name: 'transaction/merge-categories',
  summary: 'Make a category a part of another: its transactions and its budget go there',
  method: 'POST',
  path: '/v1/categories/{id}/merge',
  access: member('editor', 'accounts:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({ intoId: id }),
  needsIfMatch: true,
  success: 200,
  output: category,
  problems: [
    'request/not-found',
    'request/stale',
    'transaction/unknown-category',
    'transaction/categories-differ',
    'transaction/category-merged',
  ],
  audit: 'category.merged',
  events: ['transaction.categories-merged.v1'],
  mayEmit: ['transaction.transactions-changed.v1'],
});
