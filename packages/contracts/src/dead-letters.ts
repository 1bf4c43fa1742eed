import { z } from 'zod';
import { member, type ServiceName, signedIn } from './access';
import { change, id, instant } from './fields';
import { defineOperation } from './operation';

const deadLetter = z.object({
  eventId: id,
  name: z.string().meta({ description: 'The event' }),
  source: z.string().meta({ description: 'The service that sent it' }),
  sourceChange: change.meta({ description: "The household's change number in that service" }),
  occurredAt: instant,
  failedAt: instant,
  attempts: z.int(),
  isAltered: z.boolean().meta({
    description: 'Somebody altered it in the database; what is said of it is not to be trusted',
  }),
});

/** Declares how an owner sees the events that a service could not take into effect. */
export function listDeadLetters<const Service extends ServiceName>(service: Service) {
  return defineOperation({
    name: `${service}/list-dead-letters` as const,
    summary: `The events of the household that the ${service} service could not take into effect`,
    method: 'GET',
    path: `/v1/${service}/dead-letters`,
    access: member('owner', 'household:read'),
    rate: 'read',
    success: 200,
    output: z.object({ rows: z.array(deadLetter) }),
    problems: [],
    audit: null,
    events: [],
  });
}

/** Declares how an owner has them tried again. */
export function replayDeadLetters<const Service extends ServiceName>(service: Service) {
  return defineOperation({
    name: `${service}/replay-dead-letters` as const,
    summary: `Have the ${service} service try again the events that it could not take into effect`,
    method: 'POST',
    path: `/v1/${service}/dead-letters/replay`,
    access: member('owner', 'household:write'),
    rate: 'write',
    success: 200,
    output: z.object({ replayedCount: z.int(), failedCount: z.int() }),
    problems: [],
    audit: 'event.replayed',
    events: [],
  });
}

/** Declares how a person sees those of their own trail, which belongs to no household. */
export function listOwnDeadLetters<const Service extends ServiceName>(service: Service) {
  return defineOperation({
    ...listDeadLetters(service),
    name: `${service}/list-own-dead-letters` as const,
    summary: `The events of the person that the ${service} service could not take into effect`,
    path: `/v1/${service}/own-dead-letters`,
    access: signedIn('profile:read'),
  });
}

/** Declares how a person has them tried again. */
export function replayOwnDeadLetters<const Service extends ServiceName>(service: Service) {
  return defineOperation({
    ...replayDeadLetters(service),
    name: `${service}/replay-own-dead-letters` as const,
    summary: `Have the ${service} service try again the events of the person that it could not take into effect`,
    path: `/v1/${service}/own-dead-letters/replay`,
    access: signedIn('profile:read'),
  });
}

export type DeadLetterOperations = {
  list: ReturnType<typeof listDeadLetters> | ReturnType<typeof listOwnDeadLetters>;
  replay: ReturnType<typeof replayDeadLetters> | ReturnType<typeof replayOwnDeadLetters>;
};
