import { z } from 'zod';
import { member, roles } from '../access';
import { id } from '../fields';
import { defineOperation } from '../operation';
import { household } from './resources';

export const changeMemberRole = defineOperation({
  name: 'user/change-member-role',
  summary: 'Give a member another role; the household keeps an owner',
  method: 'PATCH',
  path: '/v1/households/{id}/members/{userId}',
  access: member('owner', 'household:write'),
  rate: 'write',
  params: z.strictObject({ id, userId: id }),
  body: z.strictObject({ role: z.enum(roles) }),
  needsIfMatch: true,
  success: 200,
  output: household,
  problems: ['request/not-found', 'request/stale', 'user/last-owner'],
  audit: 'member.role-changed',
  events: ['user.membership-changed.v1'],
});
