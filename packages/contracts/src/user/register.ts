import { z } from 'zod';
import { anyone } from '../access';
import { name } from '../fields';
import { defineOperation } from '../operation';
import { email, password } from './resources';

/** The answer is the same for a known address, so that nobody learns who has an account. */
export const register = defineOperation({
  name: 'user/register',
  summary: 'Open an account for a person',
  method: 'POST',
  path: '/v1/register',
  access: anyone(),
  rate: 'credential',
  body: z.strictObject({ email, password, displayName: name() }),
  success: 202,
  output: z.object({}),
  problems: ['user/password-refused'],
  audit: 'user.registered',
  events: [],
});
