import { z } from 'zod';

/** Whose data an event carries, and under whose key it is sealed. */
export const eventOwner = z.object({ kind: z.enum(['household', 'user']), id: z.uuid() });
export type EventOwner = z.infer<typeof eventOwner>;

export function defineEvent<const Name extends string, Payload extends z.ZodType>(
  name: Name,
  payload: Payload,
) {
  if (!/^[a-z]+\.[a-z-]+\.v\d+$/.test(name))
    throw new Error(`event name "${name}" is not <service>.<noun-past>.v<n>`);
  return { name, payload };
}
