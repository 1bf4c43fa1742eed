import { type Operation, type Role, roleAtLeast, type Scope } from '@florin/contracts';
import { Problem } from '../problem';
import type { Claims } from '../token';

/** Who asks, as the verified token says. */
export type Caller = Claims;

export type Person = { userId: string; sessionId: string };
export type Member = Person & { householdId: string; role: Role };

/** The subject of a token that stands for nobody in particular. */
export const anonymousSubject = 'anonymous';

/** The subject of a token that a part of the system uses for itself. */
export function serviceSubject(service: string): string {
  return `service/${service}`;
}

/**
 * Refuses a caller whose rights do not cover an operation: role ∩ scope ∩ assurance, in the order in which a
 * caller can mend them.
 */
export function authorize(operation: Operation, caller: Caller): void {
  const { access } = operation;
  if (access.kind === 'anonymous') return;
  if (access.kind === 'internal') {
    if (!access.callers.some((name) => caller.subject === serviceSubject(name)))
      throw new Problem('request/forbidden');
    return;
  }
  personOf(caller);
  if (!caller.scopes.includes(access.scope as Scope)) throw new Problem('request/forbidden');
  if (caller.assurance < access.assurance) throw new Problem('request/forbidden');
  if (access.kind === 'user') return;
  const { role } = memberOf(caller);
  if (!roleAtLeast(role, access.role)) throw new Problem('request/forbidden');
}

/** The signed-in person behind a call; 401 where there is none. */
export function personOf(caller: Caller): Person {
  const isPerson = caller.subject !== anonymousSubject && !caller.subject.startsWith('service/');
  if (!isPerson || caller.sessionId === null) throw new Problem('request/unauthenticated');
  return { userId: caller.subject, sessionId: caller.sessionId };
}

/** The member behind a call; 400 where no household was named. */
export function memberOf(caller: Caller): Member {
  const person = personOf(caller);
  if (caller.householdId === null || caller.role === null) throw new Problem('request/household-required');
  return { ...person, householdId: caller.householdId, role: caller.role };
}
