/** Who may call an operation. Rights are role ∩ scope ∩ assurance ∩ freshness; the service that owns it judges. */

export const serviceNames = [
  'user',
  'transaction',
  'budgeting',
  'reporting',
  'notification',
  'audit',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Whoever may hold a token of its own: the services, and the door before them. */
export const partNames = [...serviceNames, 'gateway'] as const;
export type PartName = (typeof partNames)[number];

/** Ordered: an owner may do all an editor may, an editor all a viewer may. */
export const roles = ['viewer', 'editor', 'owner'] as const;
export type Role = (typeof roles)[number];

export const scopes = [
  'household:read',
  'household:write',
  'accounts:read',
  'accounts:write',
  'transactions:read',
  'transactions:write',
  'budgets:read',
  'budgets:write',
  'reports:read',
  'notifications:read',
  'notifications:write',
  'audit:read',
  'profile:read',
] as const;
export type Scope = (typeof scopes)[number];

/** 1 = one factor; 2 = two factors. */
export const assurances = [1, 2] as const;
export type Assurance = (typeof assurances)[number];

/** How recent the last proof of identity must be where an operation asks for a fresh one. */
export const freshForMs = 10 * 60_000;

/** What an operation asks of the sign-in behind a call, beside role and scope. */
export type SignInDemands = {
  /** At least this, whatever the person themselves requires. */
  assurance?: Assurance;
  /** The person proved who they are within `freshForMs`. */
  isFresh?: boolean;
};

export type Access =
  | { kind: 'anonymous' }
  | {
      kind: 'user';
      /** One of them is enough. */
      scopes: readonly Scope[];
      assurance: Assurance;
      isFresh: boolean;
      /** Also for a session that waits for its second factor; nothing else lets one in. */
      acceptsHalfSignedIn: boolean;
    }
  | {
      kind: 'household';
      role: Role;
      /** One of them is enough. */
      scopes: readonly Scope[];
      assurance: Assurance;
      isFresh: boolean;
    }
  | { kind: 'internal'; callers: readonly PartName[] };

/** Anybody, signed in or not. */
export function anyone(): Access {
  return checkedAccess({ kind: 'anonymous' });
}

/** A signed-in person, with or without a household. */
export function signedIn(
  scope: Scope,
  demands: SignInDemands & { acceptsHalfSignedIn?: boolean } = {},
): Access {
  const { assurance = 1, isFresh = false, acceptsHalfSignedIn = false } = demands;
  return checkedAccess({ kind: 'user', scopes: [scope], assurance, isFresh, acceptsHalfSignedIn });
}

/** A member of the household the request names, with at least this role, and with one of these scopes. */
export function member(
  role: Role,
  scope: Scope | readonly Scope[],
  demands: SignInDemands = {},
): Extract<Access, { kind: 'household' }> {
  const { assurance = 1, isFresh = false } = demands;
  const oneOf = typeof scope === 'string' ? [scope] : scope;
  return checkedAccess({ kind: 'household', role, scopes: oneOf, assurance, isFresh });
}

/** Another part of the system; never reachable through the gateway. */
export function internal(...callers: PartName[]): Access {
  return checkedAccess({ kind: 'internal', callers });
}

/**
 * The access itself, or an error where it is none of those there are. The compiler says so first; a value that it did
 * not see must not become a route that asks for nothing.
 */
export function checkedAccess<Given extends Access>(access: Given): Given {
  const fault = faultOf(access);
  if (fault !== undefined) throw new TypeError(`${JSON.stringify(access)} is no access: ${fault}`);
  return access;
}

function faultOf(access: Access): string | undefined {
  switch (access.kind) {
    case 'anonymous':
      return undefined;
    case 'user':
      if (typeof access.acceptsHalfSignedIn !== 'boolean') return 'half signed in or not';
      return faultOfDemands(access);
    case 'household':
      return roles.includes(access.role) ? faultOfDemands(access) : 'there is no such role';
    case 'internal': {
      const isNamed = access.callers.length > 0 && access.callers.every((name) => partNames.includes(name));
      return isNamed ? undefined : 'there is no such caller';
    }
    default:
      return 'there is no such kind';
  }
}

function faultOfDemands(access: {
  scopes: readonly Scope[];
  assurance: Assurance;
  isFresh: boolean;
}): string | undefined {
  const areScopes = access.scopes.length > 0 && access.scopes.every((scope) => scopes.includes(scope));
  if (!areScopes) return 'there is no such scope';
  if (!assurances.includes(access.assurance)) return 'there is no such assurance';
  return typeof access.isFresh === 'boolean' ? undefined : 'fresh or not';
}

/** A role that is not among them is at least nothing, and nothing is at least it. */
export function roleAtLeast(role: Role, required: Role): boolean {
  return roles.includes(required) && roles.indexOf(role) >= roles.indexOf(required);
}
