import { z } from 'zod';
import { id, instant } from '../fields';
import { defineEvent } from './envelope';

/** One sensitive action, written in the same transaction as the change it describes. */
export const actionRecorded = defineEvent(
  'audit.action-recorded.v1',
  z.object({
    id,
    action: z.string(),
    outcome: z.enum(['success', 'failure']),
    actorUserId: id.nullable(),
    at: instant,
    requestId: z.string(),
    target: z.object({ kind: z.string(), id: z.string() }).nullable(),
    before: z.unknown(),
    after: z.unknown(),
  }),
);
export type ActionRecorded = z.infer<(typeof actionRecorded)['payload']>;
