import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Access, anyone, checkedAccess, internal, member, signedIn } from './access';
import { defineOperation } from './operation';

test.each([
  anyone(),
  signedIn('profile:read'),
  member('owner', 'audit:read'),
  internal('gateway', 'budgeting'),
])('$kind is an access', (access) => expect(checkedAccess(access)).toBe(access));

const household = member('owner', 'audit:read');
const person = signedIn('profile:read');
test.each<[string, unknown]>([
  ['a misspelt kind', { ...household, kind: 'houshold' }],
  ['no kind', { ...household, kind: undefined }],
  ['a role that does not exist', { ...household, role: 'admin' }],
  ['a scope that does not exist', { ...household, scopes: ['household:read', 'everything'] }],
  ['no scope at all', { ...household, scopes: [] }],
  ['an assurance that does not exist', { ...household, assurance: 0 }],
  ['a household access that forgot freshness', { ...household, isFresh: undefined }],
  ['a person access that forgot half-signed-in sessions', { ...person, acceptsHalfSignedIn: undefined }],
  ['nobody who may call', { kind: 'internal', callers: [] }],
  ['a caller that does not exist', { kind: 'internal', callers: ['gatway'] }],
])('%s is refused where the operation is declared', (_name, access) => {
  const spec = {
    name: 'user/try-something',
    summary: 'Try something',
    method: 'GET',
    path: '/v1/something',
    access: access as Access,
    rate: 'read',
    success: 200,
    output: z.object({}),
    problems: [],
    audit: null,
    events: [],
  } as const;
  expect(() => defineOperation(spec)).toThrow(/is no access/);
});
