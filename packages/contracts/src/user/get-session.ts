import { signedIn } from '../access';
import { defineOperation } from '../operation';
import { session } from './resources';

export const getSession = defineOperation({
  name: 'user/get-session',
  summary: 'Who is signed in, with which households, and the token that writes must carry',
  method: 'GET',
  path: '/v1/session',
  access: signedIn('profile:read'),
  rate: 'read',
  success: 200,
  output: session,
  problems: [],
  audit: null,
  events: [],
});
