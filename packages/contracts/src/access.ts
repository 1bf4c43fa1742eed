/** Who may call an operation. Rights are role ∩ scope ∩ assurance; each is checked in the gateway and again in the service. */

export const serviceNames = [
  'user',
  'transaction',
  'budgeting',
  'reporting',
  'notification',
  'audit',
] as const;
export type ServiceName = (typeof serviceNames)[number];

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
export type Assurance = 1 | 2;

export type Access =
  | { kind: 'anonymous' }
  | { kind: 'user'; scope: Scope; assurance: Assurance }
  | { kind: 'household'; role: Role; scope: Scope; assurance: Assurance }
  | { kind: 'internal'; callers: readonly (ServiceName | 'gateway')[] };

/** Anybody, signed in or not. */
export function anyone(): Access {
  return { kind: 'anonymous' };
}

/** A signed-in person, with or without a household. */
export function signedIn(scope: Scope, assurance: Assurance = 1): Access {
  return { kind: 'user', scope, assurance };
}

/** A member of the household the request names, with at least this role. */
export function member(role: Role, scope: Scope, assurance: Assurance = 1): Access {
  return { kind: 'household', role, scope, assurance };
}

/** Another part of the system; never reachable through the gateway. */
export function internal(...callers: (ServiceName | 'gateway')[]): Access {
  return { kind: 'internal', callers };
}

export function roleAtLeast(role: Role, required: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(required);
}
