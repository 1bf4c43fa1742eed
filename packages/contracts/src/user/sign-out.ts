import { signedIn } from '../access';
import { defineOperation } from '../operation';

export const signOut = defineOperation({
  name: 'user/sign-out',
  summary: 'End this session; its cookie, tokens and live streams stop working',
  method: 'POST',
  path: '/v1/sign-out',
  access: signedIn('profile:read', { acceptsHalfSignedIn: true }),
  rate: 'write',
  success: 204,
  output: null,
  problems: [],
  audit: 'session.ended',
  events: [],
  session: 'ends',
});
