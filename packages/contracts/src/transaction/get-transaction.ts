import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { transaction } from './resources';

export const getTransaction = defineOperation({
  name: 'transaction/get-transaction',
  summary: 'Read one transaction',
  method: 'GET',
  path: '/v1/transactions/{id}',
  access: member('viewer', 'transactions:read'),
  rate: 'read',
  params: z.strictObject({ id }),
  success: 200,
  output: transaction,
  problems: ['request/not-found'],
  audit: null,
  events: [],
});
