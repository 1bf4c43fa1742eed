import {
  type Assurance,
  type PartName,
  partNames,
  type Role,
  roles,
  type Scope,
  scopes,
} from '@florin/contracts';

/** On whose behalf a call is made, and how much may be trusted. */
export type TokenSubject = {
  /** The user's id, or `service/<name>` where a service acts on no person's behalf. */
  subject: string;
  sessionId: string | null;
  /** With `role`, or neither; a service that acts for a household has no role in it. */
  householdId: string | null;
  role: Role | null;
  scopes: Scope[];
  /** What the sign-in has reached. */
  assurance: Assurance;
  /** What the person requires of every sign-in of theirs; 1 where nothing is said. */
  requiredAssurance?: Assurance;
  /** When the person last proved who they are, to the second. */
  authenticatedAt: string;
  /** Which part of the system makes the call. */
  actor?: PartName;
};

export type Claims = Omit<TokenSubject, 'requiredAssurance'> & {
  requiredAssurance: Assurance;
  issuer: string;
  audience: string;
  tokenId: string;
  issuedAtMs: number;
  expiresAtMs: number;
  /** 0 where the token names none. */
  notBeforeMs: number;
};

/** As they stand in the token: names of RFC 7519, RFC 9068 and RFC 8693, and four of our own. */
export type JwtPayload = {
  iss: string;
  aud: string;
  sub: string;
  sid: string | null;
  household: string | null;
  role: string | null;
  scope: string;
  acr: string;
  /** Left out by issuers that know nothing of it, which means 1. */
  acr_required?: string;
  auth_time: number;
  act?: { sub: string };
  jti: string;
  iat: number;
  exp: number;
  nbf?: number;
};

const TEXT_LENGTH_MAX = 200;
const SECONDS_MAX = 8_640_000_000_000;
const knownScopes = new Set<string>(scopes);
const knownRoles = new Set<string>(roles);
const knownActors = new Set<string>(partNames);

export function payloadOf(
  claims: Omit<Claims, 'notBeforeMs' | 'requiredAssurance'> & TokenSubject,
): JwtPayload {
  return {
    iss: claims.issuer,
    aud: claims.audience,
    sub: claims.subject,
    sid: claims.sessionId,
    household: claims.householdId,
    role: claims.role,
    scope: claims.scopes.join(' '),
    acr: String(claims.assurance),
    acr_required: String(claims.requiredAssurance ?? 1),
    auth_time: Math.floor(Date.parse(claims.authenticatedAt) / 1000),
    ...(claims.actor === undefined ? {} : { act: { sub: claims.actor } }),
    jti: claims.tokenId,
    iat: Math.floor(claims.issuedAtMs / 1000),
    exp: Math.floor(claims.expiresAtMs / 1000),
  };
}

/**
 * The claims of a payload whose signature holds, or undefined when one is missing or has another shape. A
 * scope this version does not know is left out: during an update a newer issuer may grant one, and fewer
 * rights are always safe. An unknown role or actor refuses the token.
 */
export function claimsOf(payload: Record<string, unknown>): Claims | undefined {
  const { iss, aud, sub, sid, household, role, scope, acr, auth_time, act, jti, iat, exp, nbf } = payload;
  const { acr_required: acrRequired = '1' } = payload;
  if (!isText(iss) || !isText(aud) || !isText(sub) || !isText(jti)) return undefined;
  if (!(sid === null || isText(sid)) || !(household === null || isText(household))) return undefined;
  if (!(role === null || isRole(role))) return undefined;
  if (!isMembership(sub, household, role)) return undefined;
  if (typeof scope !== 'string' || !isAssurance(acr) || !isAssurance(acrRequired)) return undefined;
  if (!isSeconds(auth_time) || !isSeconds(iat) || !isSeconds(exp)) return undefined;
  if (!(nbf === undefined || isSeconds(nbf))) return undefined;
  const actor = act === undefined ? undefined : actorOf(act);
  if (act !== undefined && actor === undefined) return undefined;

  return {
    issuer: iss,
    audience: aud,
    subject: sub,
    sessionId: sid,
    householdId: household,
    role,
    scopes: scope.split(' ').filter(isScope),
    assurance: acr === '2' ? 2 : 1,
    requiredAssurance: acrRequired === '2' ? 2 : 1,
    authenticatedAt: new Date(auth_time * 1000).toISOString(),
    ...(actor === undefined ? {} : { actor }),
    tokenId: jti,
    issuedAtMs: iat * 1000,
    expiresAtMs: exp * 1000,
    notBeforeMs: (nbf ?? 0) * 1000,
  };
}

function actorOf(act: unknown): PartName | undefined {
  if (typeof act !== 'object' || act === null || !('sub' in act)) return undefined;
  return isActor(act.sub) ? act.sub : undefined;
}

function isActor(value: unknown): value is PartName {
  return typeof value === 'string' && knownActors.has(value);
}

/** A household goes with a role in it; only a service acts for one by a right of its own and has none. */
function isMembership(subject: string, household: string | null, role: Role | null): boolean {
  if (role === null && subject.startsWith('service/')) return true;
  return (role === null) === (household === null);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= TEXT_LENGTH_MAX;
}

function isAssurance(value: unknown): value is '1' | '2' {
  return value === '1' || value === '2';
}

function isSeconds(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= SECONDS_MAX;
}

function isScope(value: string): value is Scope {
  return knownScopes.has(value);
}

function isRole(value: unknown): value is Role {
  return typeof value === 'string' && knownRoles.has(value);
}
