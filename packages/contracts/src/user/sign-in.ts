import { z } from 'zod';
import { anyone } from '../access';
import { defineOperation } from '../operation';
import { email, password, session } from './resources';

/** The session's secret is not part of the answer: the gateway alone gets it, and sets it as the HttpOnly cookie. */
export const signIn = defineOperation({
  name: 'user/sign-in',
  summary: 'Sign in with email and password; sets the session cookie',
  method: 'POST',
  path: '/v1/sign-in',
  access: anyone(),
  rate: 'credential',
  body: z.strictObject({ email, password }),
  success: 200,
  output: session,
  problems: ['user/wrong-credentials', 'request/too-many'],
  audit: 'session.started',
  events: [],
  session: 'starts',
});
