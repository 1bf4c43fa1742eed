import { z } from 'zod';

/** Whose data an event carries, and under whose key it is sealed. */
export const eventOwner = z.object({ kind: z.enum(['household', 'person']), id: z.uuid() });
export type EventOwner = z.infer<typeof eventOwner>;

/**
 * Declares an event. What lies in an outbox, a broker or among dead letters may be older than today's payload: a field
 * that came later has a default in the schema, and what a default cannot say is told by `upgrade`, which is given the
 * payload as it was sent and answers one that the schema reads.
 */
export function defineEvent<const Name extends string, Payload extends z.ZodType>(
  name: Name,
  payload: Payload,
  upgrade: (sent: unknown) => unknown = (sent) => sent,
) {
  if (!/^[a-z]+\.[a-z-]+\.v\d+$/.test(name))
    throw new Error(`event name "${name}" is not <service>.<noun-past>.v<n>`);
  return { name, payload, read: (sent: unknown): z.output<Payload> => payload.parse(upgrade(sent)) };
}
