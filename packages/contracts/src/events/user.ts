import { z } from 'zod';
import { roles } from '../access';
import { currency, id, name } from '../fields';
import { defineEvent } from './envelope';

/** A household exists; each service sets up what it keeps for one. */
export const householdCreated = defineEvent(
  'user.household-created.v1',
  z.object({ id, currency, timeZone: z.string(), locale: z.string(), createdByUserId: id }),
);

/** What a household calls itself, counts in or lives by has changed. */
export const householdUpdated = defineEvent(
  'user.household-updated.v1',
  z.object({ id, name: name(), currency, timeZone: z.string(), locale: z.string() }),
);

/** A person joined the household, has another role in it, or, with `null`, belongs to it no more. */
export const membershipChanged = defineEvent(
  'user.membership-changed.v1',
  z.object({ userId: id, householdId: id, role: z.enum(roles).nullable() }),
);
