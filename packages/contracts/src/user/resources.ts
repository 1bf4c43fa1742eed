import { z } from 'zod';
import { roles } from '../access';
import { change, currency, id, name, text } from '../fields';

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be an IANA time zone')
  .meta({ examples: ['Europe/Berlin'] });
export const locale = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag')
  .meta({ examples: ['en-GB'] });

export const household = z.object({
  id,
  name: name(),
  currency,
  timeZone,
  locale,
  members: z.array(z.object({ userId: id, displayName: text(100), role: z.enum(roles) })),
  change,
});
export type Household = z.infer<typeof household>;

export const session = z.object({
  user: z.object({ id, email: z.string(), displayName: text(100) }),
  households: z.array(z.object({ id, name: name(), role: z.enum(roles) })),
  csrfToken: z.string().meta({ description: 'Send it as x-csrf-token with every write' }),
});
export type Session = z.infer<typeof session>;

export const email = z
  .string()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be an email address')
  .meta({ format: 'email' });
/** Length in the large only: what makes a password good is judged by the user service, with its reason. */
export const password = z.string().min(1).max(1024);
