import { z } from 'zod';
import { member } from '../access';
import { id, name } from '../fields';
import { defineOperation } from '../operation';
import { household, locale, timeZone } from './resources';

export const updateHousehold = defineOperation({
  name: 'user/update-household',
  summary: 'Rename the household or change its time zone or language',
  method: 'PATCH',
  path: '/v1/households/{id}',
  access: member('owner', 'household:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({ name: name().optional(), timeZone: timeZone.optional(), locale: locale.optional() }),
  needsIfMatch: true,
  success: 200,
  output: household,
  problems: ['request/not-found', 'request/stale'],
  audit: 'household.updated',
  events: ['user.household-updated.v1'],
});
