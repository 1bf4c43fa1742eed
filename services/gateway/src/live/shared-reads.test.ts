import type { CallerOf } from '@florin/kernel/call';
import type { TokenSubject } from '@florin/kernel/token';
import { expect, test } from 'vitest';
import { createSharedReads } from './shared-reads';

const ada: TokenSubject = {
  subject: 'ada',
  sessionId: 'a',
  householdId: 'home',
  role: 'editor',
  scopes: ['household:read', 'accounts:read'],
  assurance: 1,
  requiredAssurance: 1,
  authenticatedAt: '2026-11-22T12:00:00Z',
};

/** Shared reads of services that never answer, and for whom the services were asked. */
function heldReads() {
  const asked: TokenSubject[] = [];
  const callAs: CallerOf = (subject) => () => {
    asked.push(subject);
    return new Promise<never>(() => {});
  };
  return { asked, ...createSharedReads(callAs) };
}

test.each<[string, Partial<TokenSubject>]>([
  ['the same person', {}],
  ['another session', { sessionId: 'b' }],
  ['another member, of a feed that is the same for all', { subject: 'eve' }],
])('%s shares a read', (_who, other) => {
  const { read, asked } = heldReads();
  void read(ada, 'r1', 'transaction', undefined);
  void read({ ...ada, ...other }, 'r2', 'transaction', undefined);
  expect(asked).toEqual([ada]);
});

test.each<[string, Partial<TokenSubject>]>([
  ['household', { householdId: 'elsewhere' }],
  ['role', { role: 'viewer' }],
  ['scopes', { scopes: ['household:read'] }],
  ['assurance', { assurance: 2 }],
  ['required assurance', { requiredAssurance: 2 }],
])('nobody shares a read with one of another %s', (_what, other) => {
  const { read, asked } = heldReads();
  void read(ada, 'r1', 'transaction', undefined);
  void read({ ...ada, ...other }, 'r2', 'transaction', undefined);
  expect(asked).toEqual([ada, { ...ada, ...other }]);
});

test('nor with one who asks another service, or from another place', () => {
  const { read, asked } = heldReads();
  void read(ada, 'r1', 'transaction', undefined);
  void read(ada, 'r2', 'user', undefined);
  void read(ada, 'r3', 'transaction', '1.1.v');
  expect(asked).toHaveLength(3);
});

test('where members see different rows, each reads their own', () => {
  const { read, asked } = heldReads();
  const eve = { ...ada, subject: 'eve' };
  void read(ada, 'r1', 'notification', undefined);
  void read(eve, 'r2', 'notification', undefined);
  void read({ ...ada, sessionId: 'b' }, 'r3', 'notification', undefined);
  expect(asked).toEqual([ada, eve]);
});

test('nobody joins what began before everything started anew', () => {
  const { read, startAnew, asked } = heldReads();
  void read(ada, 'r1', 'transaction', undefined);
  startAnew();
  void read(ada, 'r2', 'transaction', undefined);
  expect(asked).toHaveLength(2);
});
