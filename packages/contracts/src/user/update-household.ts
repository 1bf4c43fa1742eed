import { z } from 'zod';
import { member } from '../access';
import { currency, id, name } from '../fields';
import { defineOperation } from '../operation';
import { household, locale, timeZone } from './resources';

export const updateHousehold = defineOperation({
  name: 'user/update-household',
  summary: 'Rename the household, change its time zone or language, or, while it is empty, its currency',
  method: 'PATCH',
  path: '/v1/households/{id}',
  access: member('owner', 'household:write'),
  rate: 'write',
  params: z.strictObject({ id }),
  body: z.strictObject({
    name: name().optional(),
    currency: currency.optional(),
    timeZone: timeZone.optional(),
    locale: locale.optional(),
  }),
  needsIfMatch: true,
  success: 200,
  output: household,
  problems: ['request/not-found', 'request/stale', 'user/household-not-empty'],
  audit: 'household.updated',
  events: ['user.household-updated.v1'],
});
