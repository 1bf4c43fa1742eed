import { z } from 'zod';
import { serviceNames } from '../access';
import { id, instant } from '../fields';
import { defineEvent } from './envelope';

/** Who acted: a person, a service by a right of its own, or somebody who was not signed in. */
export const auditActor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), userId: id }),
  z.object({ kind: z.literal('service'), service: z.enum(serviceNames) }),
  z.object({ kind: z.literal('anonymous') }),
]);
export type AuditActor = z.infer<typeof auditActor>;

/** Records of the first form named a person's id or nobody; those stand in trails that are never rewritten. */
function upgradeActor(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || !('actorUserId' in record)) return record;
  const { actorUserId, ...rest } = record;
  return {
    ...rest,
    actor: actorUserId === null ? { kind: 'anonymous' } : { kind: 'person', userId: actorUserId },
  };
}

/** One sensitive action, written in the same transaction as the change it describes. */
export const actionRecorded = defineEvent(
  'audit.action-recorded.v1',
  z.object({
    id,
    action: z.string(),
    outcome: z.enum(['success', 'failure']),
    actor: auditActor,
    at: instant,
    requestId: z.string(),
    target: z.object({ kind: z.string(), id: z.string() }).nullable(),
    before: z.unknown(),
    after: z.unknown(),
  }),
  upgradeActor,
);
export type ActionRecorded = z.output<(typeof actionRecorded)['payload']>;
