import { expect, test } from 'vitest';
import { csrfTokenOf, isCsrfToken } from './index';

const key = Buffer.alloc(32, 5);
const sessionId = '01980000-0000-7000-8000-000000000001';
const otherSessionId = '01980000-0000-7000-8000-000000000002';
const token = csrfTokenOf(key, sessionId);

test("a session's own token passes and is the same each time", () => {
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(csrfTokenOf(key, sessionId)).toBe(token);
  expect(isCsrfToken(key, sessionId, token)).toBe(true);
});

test.each<[string, unknown]>([
  ['none', undefined],
  ['an empty one', ''],
  ["another session's", csrfTokenOf(key, otherSessionId)],
  ["another installation's", csrfTokenOf(Buffer.alloc(32, 6), sessionId)],
  ['a longer one', `${token}A`],
  ['a shorter one', token.slice(1)],
  ['one in other case', token.toUpperCase()],
  ['a list, as of a header sent twice', [token]],
  ['characters of more than one byte', 'é'.repeat(43)],
])('%s is refused', (_name, presented) => {
  expect(isCsrfToken(key, sessionId, presented)).toBe(false);
});
