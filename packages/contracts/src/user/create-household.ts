import { z } from 'zod';
import { signedIn } from '../access';
import { currency, id, name } from '../fields';
import { defineOperation } from '../operation';
import { household, locale, timeZone } from './resources';

export const createHousehold = defineOperation({
  name: 'user/create-household',
  summary: 'Start a household, with the caller as its owner',
  method: 'POST',
  path: '/v1/households',
  access: signedIn('household:write'),
  rate: 'write',
  body: z.strictObject({ id, name: name(), currency, timeZone, locale }),
  success: 201,
  output: household,
  problems: ['user/household-exists'],
  audit: 'household.created',
  events: ['user.household-created.v1'],
});
