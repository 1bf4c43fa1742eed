import { z } from 'zod';
import { member } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';

/** Whoever leaves removes themselves, whatever their role; anybody else is removed by an owner. */
export const removeMember = defineOperation({
  name: 'user/remove-member',
  summary: 'Remove a member from the household, or leave it; its last owner stays',
  method: 'DELETE',
  path: '/v1/households/{id}/members/{userId}',
  access: member('viewer', 'household:write'),
  rate: 'write',
  params: z.strictObject({ id, userId: id }),
  needsIfMatch: true,
  success: 204,
  output: null,
  problems: ['request/forbidden', 'request/not-found', 'request/stale', 'user/last-owner'],
  audit: 'member.removed',
  events: ['user.membership-changed.v1'],
});
