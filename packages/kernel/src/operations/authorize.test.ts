import {
  type Access,
  type Assurance,
  assurances,
  freshForMs,
  internal,
  member,
  type ProblemCode,
  type ServiceRights,
  signedIn,
} from '@florin/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../problem';
import { authorize, requiredAssurance } from './authorize';
import type { Caller } from './caller';

const nowMs = Date.parse('2026-11-22T12:00:00Z');

function editor(change: Partial<Caller> = {}): Caller {
  return {
    subject: '01980000-0000-7000-8000-000000000001',
    sessionId: '01980000-0000-7000-8000-000000000002',
    householdId: '01980000-0000-7000-8000-000000000003',
    role: 'editor',
    scopes: ['budgets:write', 'profile:read'],
    assurance: 1,
    requiredAssurance: 1,
    authenticatedAt: new Date(nowMs).toISOString(),
    ...change,
  };
}

const rights: ServiceRights = { reporting: ['budgeting/update-budget'] };
function service(name: string, change: Partial<Caller> = {}): Partial<Caller> {
  return {
    subject: `service/${name}`,
    actor: 'reporting',
    sessionId: null,
    role: null,
    scopes: [],
    ...change,
  };
}

function verdict(access: Access, caller: Caller): ProblemCode | 'passes' {
  try {
    authorize({ name: 'budgeting/update-budget', access }, caller, nowMs, rights);
    return 'passes';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const provedAgo = (ms: number) => ({ authenticatedAt: new Date(nowMs - ms).toISOString() });
const waiting = { requiredAssurance: 2 } as const;
const write = member('editor', 'budgets:write');
const fresh = member('editor', 'budgets:write', { isFresh: true });
const strong = member('editor', 'budgets:write', { assurance: 2 });
const signOut = signedIn('profile:read', { acceptsHalfSignedIn: true });

test.each<[string, Access, Partial<Caller>, ProblemCode | 'passes']>([
  ['an editor writes', write, {}, 'passes'],
  ['nobody', write, { subject: 'anonymous' }, 'request/unauthenticated'],
  ['a person without a session', write, { sessionId: null }, 'request/unauthenticated'],
  ['a household without a role in it', write, { role: null }, 'request/household-required'],
  ['an old proof, where none is asked for', write, provedAgo(30 * 86_400_000), 'passes'],
  ['a person on an internal operation', internal('audit'), {}, 'request/forbidden'],
  ['one of two services that may', internal('audit', 'reporting'), service('reporting'), 'passes'],
  ['a viewer', write, { role: 'viewer' }, 'request/forbidden'],
  ['a token without the scope', write, { scopes: ['budgets:read'] }, 'request/forbidden'],
  ['no household', write, { householdId: null, role: null }, 'request/household-required'],
  ['a person who requires two factors and gave one', write, waiting, 'request/second-factor-required'],
  ['the same person after the second', write, { ...waiting, assurance: 2 }, 'passes'],
  ['one factor where the operation asks for two', strong, {}, 'request/second-factor-required'],
  ['two factors where the operation asks for two', strong, { assurance: 2 }, 'passes'],
  ['half signed in, where that is accepted', signOut, waiting, 'passes'],
  ['half signed in, of a person', signedIn('profile:read'), waiting, 'request/second-factor-required'],
  [
    'half signed in, and no rights either: only the first is told',
    write,
    { ...waiting, role: 'viewer', scopes: [] },
    'request/second-factor-required',
  ],
  ['a proof of just now', fresh, provedAgo(0), 'passes'],
  ['a proof of nearly ten minutes ago', fresh, provedAgo(freshForMs - 1), 'passes'],
  ['a proof of ten minutes ago', fresh, provedAgo(freshForMs), 'request/fresh-authentication-required'],
  ['a proof of a slow clock', fresh, provedAgo(-30_000), 'passes'],
  ['a proof from the future', fresh, provedAgo(-120_000), 'request/fresh-authentication-required'],
  [
    'an old proof and too low a role: signing in again would not help, so it is not asked for',
    fresh,
    { ...provedAgo(freshForMs), role: 'viewer' },
    'request/forbidden',
  ],
  ['a person where parts of the system call', internal('gateway'), {}, 'request/forbidden'],
  ['the gateway', internal('gateway'), { subject: 'service/gateway' }, 'passes'],
  ['another service', internal('gateway'), { subject: 'service/audit' }, 'request/forbidden'],
  ['a service with the right', write, service('reporting'), 'passes'],
  ['a service without it', write, service('audit', { actor: 'audit' }), 'request/forbidden'],
  [
    'a service under the name of one that has it',
    write,
    service('reporting', { actor: 'audit' }),
    'request/forbidden',
  ],
  [
    'a service that names no household',
    write,
    service('reporting', { householdId: null }),
    'request/household-required',
  ],
  ['a service where persons alone call', signOut, service('reporting'), 'request/unauthenticated'],
  ['the gateway where persons call', write, { subject: 'service/gateway' }, 'request/unauthenticated'],
])('%s', (_name, access, change, expected) => {
  expect(verdict(access, editor(change))).toBe(expected);
});

test('what a call needs is never less than the operation or the person asks', () => {
  const one = fc.constantFrom(...assurances);
  fc.assert(
    fc.property(one, one, (ofOperation: Assurance, ofPerson: Assurance) => {
      const access = member('viewer', 'budgets:read', { assurance: ofOperation });
      const required = requiredAssurance(access as Access & { kind: 'household' }, {
        requiredAssurance: ofPerson,
      });
      expect(required).toBe(Math.max(ofOperation, ofPerson));
    }),
  );
});

describe('an access that is none', () => {
  test.each([
    ['a misspelt kind', { ...write, kind: 'houshold' }],
    ['a role that does not exist', { ...write, role: 'admin' }],
  ])('%s lets nobody pass', (_name, access) => {
    const operation = { name: 'budgeting/update-budget', access: access as Access };
    expect(() => authorize(operation, editor(), nowMs, rights)).toThrow();
  });
});
