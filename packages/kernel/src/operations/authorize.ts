import {
  type Access,
  type Assurance,
  freshForMs,
  type Operation,
  roleAtLeast,
  type ServiceRights,
} from '@florin/contracts';
import { Problem } from '../problem';
import { type Caller, callingService, householdOf, memberOf, personOf, serviceSubject } from './caller';

/** How far the clocks of two machines may differ; a proof dated further ahead is none. */
const skewMs = 60_000;

/**
 * Refuses a caller whose rights do not cover an operation, in order of precedence: who is not signed in, or only
 * half, learns nothing more; then what signing in again cannot mend, role and scope; a fresh proof is asked for last,
 * so that nobody gives one only to hear no. A service that acts for a household needs a right of its own, and no other.
 */
export function authorize(
  { name, access }: Pick<Operation, 'name' | 'access'>,
  caller: Caller,
  nowMs: number,
  rights: ServiceRights,
): void {
  switch (access.kind) {
    case 'anonymous':
      return;
    case 'internal':
      if (access.callers.some((name) => caller.subject === serviceSubject(name))) return;
      throw new Problem('request/forbidden');
    case 'user':
      personOf(caller);
      requireAssurance(access, caller);
      requireScope(access, caller);
      requireFreshness(access, caller, nowMs);
      return;
    case 'household':
      if (callingService(caller) !== undefined) {
        requireServiceRight(name, caller, rights);
        return;
      }
      personOf(caller);
      requireAssurance(access, caller);
      requireScope(access, caller);
      if (!roleAtLeast(memberOf(caller).role, access.role)) throw new Problem('request/forbidden');
      requireFreshness(access, caller, nowMs);
      return;
    default:
      throw new TypeError(`${JSON.stringify(access)} is no access`);
  }
}

function requireServiceRight(name: string, caller: Caller, rights: ServiceRights): void {
  const service = callingService(caller);
  const allowed: readonly string[] = (service && rights[service]) ?? [];
  // Who is named as acting is who signed for the call, so that no service lends itself another's right.
  if (caller.actor !== service || !allowed.includes(name)) throw new Problem('request/forbidden');
  householdOf(caller);
}

type OfPeople = Extract<Access, { kind: 'user' | 'household' }>;

/** What a call needs: the stronger of what the operation asks and what the person asks of their own sign-ins. */
export function requiredAssurance(access: OfPeople, caller: Pick<Caller, 'requiredAssurance'>): Assurance {
  if (access.kind === 'user' && access.acceptsHalfSignedIn) return access.assurance;
  return Math.max(access.assurance, caller.requiredAssurance) as Assurance;
}

function requireAssurance(access: OfPeople, caller: Caller): void {
  if (caller.assurance < requiredAssurance(access, caller))
    throw new Problem('request/second-factor-required');
}

function requireScope(access: OfPeople, caller: Caller): void {
  if (!access.scopes.some((scope) => caller.scopes.includes(scope))) throw new Problem('request/forbidden');
}

function requireFreshness(access: OfPeople, caller: Caller, nowMs: number): void {
  if (!access.isFresh) return;
  const ageMs = nowMs - Date.parse(caller.authenticatedAt);
  if (ageMs < freshForMs && ageMs > -skewMs) return;
  throw new Problem('request/fresh-authentication-required');
}
