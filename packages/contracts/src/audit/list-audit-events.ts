import { z } from 'zod';
import { member } from '../access';
import { auditActor } from '../events/audit';
import { id, instant, limit } from '../fields';
import { defineOperation } from '../operation';

export const auditEvent = z.object({
  id,
  sequence: z.int(),
  action: z.string(),
  outcome: z.enum(['success', 'failure']),
  actor: auditActor,
  at: instant,
  requestId: z.string(),
  target: z.object({ kind: z.string(), id: z.string() }).nullable(),
  before: z.json(),
  after: z.json(),
});
export type AuditEvent = z.infer<typeof auditEvent>;

export const listAuditEvents = defineOperation({
  name: 'audit/list-audit-events',
  summary: "The household's audit trail, newest first",
  method: 'GET',
  path: '/v1/audit-events',
  access: member('owner', 'audit:read'),
  rate: 'read',
  query: z.strictObject({ before: z.coerce.number().int().min(1).optional(), limit: limit(50, 500) }),
  success: 200,
  output: z.object({ rows: z.array(auditEvent), nextBefore: z.int().nullable() }),
  problems: [],
  audit: null,
  events: [],
});
