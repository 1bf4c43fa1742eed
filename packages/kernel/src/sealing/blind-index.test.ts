import { expect, test } from 'vitest';
import { blindIndex } from './index';

const key = Buffer.alloc(32, 9);

test('is equal for equal texts and 22 characters long', () => {
  const index = blindIndex(key, 'user/email', 'ada@example.org');
  expect(index).toMatch(/^[\w-]{22}$/);
  expect(blindIndex(key, 'user/email', 'ada@example.org')).toBe(index);
});

test.each([
  ['another text', key, 'user/email', 'adb@example.org'],
  ['another purpose', key, 'user/phone', 'ada@example.org'],
  ['another key', Buffer.alloc(32, 8), 'user/email', 'ada@example.org'],
  ['a boundary moved between purpose and text', key, 'user/emaila', 'da@example.org'],
])('differs for %s', (_name, otherKey, purpose, text) => {
  expect(blindIndex(otherKey, purpose, text)).not.toBe(blindIndex(key, 'user/email', 'ada@example.org'));
});
