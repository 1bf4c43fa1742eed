import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { category } from './resources';

export const getCategory = defineOperation({
  name: 'transaction/get-category',
  summary: 'Read one category',
  method: 'GET',
  path: '/v1/categories/{id}',
  access: member('viewer', 'accounts:read'),
  rate: 'read',
  params: z.strictObject({ id }),
  success: 200,
  output: category,
  problems: ['request/not-found'],
  audit: null,
  events: [],
});
