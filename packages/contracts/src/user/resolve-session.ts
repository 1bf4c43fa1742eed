import { z } from 'zod';
import { assurances, internal, roles } from '../access';
import { id, instant } from '../fields';
import { defineOperation } from '../operation';

/** What the gateway asks to turn a cookie into a short token. A dead or unknown session is 404. */
export const resolveSession = defineOperation({
  name: 'user/resolve-session',
  summary: 'Find the live session a cookie stands for',
  method: 'POST',
  path: '/internal/resolve-session',
  access: internal('gateway'),
  rate: 'read',
  body: z.strictObject({ sessionToken: z.string().max(200) }),
  success: 200,
  output: z.object({
    sessionId: id,
    userId: id,
    /** What the sign-in has reached, and what the person requires of one. */
    assurance: z.literal(assurances),
    requiredAssurance: z.literal(assurances).default(1),
    authenticatedAt: instant,
    expiresAt: instant,
    households: z.array(z.object({ id, role: z.enum(roles) })),
  }),
  problems: ['request/not-found'],
  audit: null,
  events: [],
});
