import { type Role, type ServiceName, serviceNames } from '@florin/contracts';
import { Problem } from '../problem';
import type { Claims } from '../token';

/** Who asks, as the verified token says. */
export type Caller = Omit<
  Claims,
  'issuer' | 'audience' | 'tokenId' | 'issuedAtMs' | 'expiresAtMs' | 'notBeforeMs'
>;

export type Person = { userId: string; sessionId: string };
export type Member = Person & { householdId: string; role: Role };

/** Who makes a change and in answer to which request; the audit trail names both. */
export type Actor =
  | { kind: 'person'; userId: string; requestId: string }
  /** A service, which acts for a household by a right of its own. */
  | { kind: 'service'; service: ServiceName; requestId: string }
  /** Whoever it was, nobody was signed in. */
  | { kind: 'anonymous'; requestId: string };

/** The subject of a token that stands for nobody in particular. */
export const anonymousSubject = 'anonymous';

const servicePrefix = 'service/';

/** The subject of a token that a part of the system uses for itself. */
export function serviceSubject(service: string): string {
  return `${servicePrefix}${service}`;
}

/** The service that calls by a right of its own, or undefined where it is a person, the gateway or nobody. */
export function callingService(caller: Pick<Caller, 'subject'>): ServiceName | undefined {
  return serviceNames.find((name) => caller.subject === serviceSubject(name));
}

/** The signed-in person behind a call; 401 where there is none. */
export function personOf(caller: Caller): Person {
  const isPerson = caller.subject !== anonymousSubject && !caller.subject.startsWith(servicePrefix);
  if (!isPerson || caller.sessionId === null) throw new Problem('request/unauthenticated');
  return { userId: caller.subject, sessionId: caller.sessionId };
}

/** The member behind a call; 400 where no household was named. */
export function memberOf(caller: Caller): Member {
  const person = personOf(caller);
  if (caller.role === null) throw new Problem('request/household-required');
  return { ...person, householdId: householdOf(caller), role: caller.role };
}

/** The household a call is about; 400 where none was named. */
export function householdOf(caller: Caller): string {
  if (caller.householdId === null) throw new Problem('request/household-required');
  return caller.householdId;
}

/** The caller as the audit trail names them. */
export function actorOf(caller: Pick<Caller, 'subject'>, requestId: string): Actor {
  const service = callingService(caller);
  if (service !== undefined) return { kind: 'service', service, requestId };
  if (caller.subject === anonymousSubject || caller.subject.startsWith(servicePrefix))
    return { kind: 'anonymous', requestId };
  return { kind: 'person', userId: caller.subject, requestId };
}
