import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailIndex, normaliseEmail } from './index';

test.each([
  ['ada@example.org', 'ada@example.org'],
  ['  Ada@Example.ORG\n', 'ada@example.org'],
  ['ADA.LOVELACE+bank@example.org', 'ada.lovelace+bank@example.org'],
  ['ada@münchen.example', 'ada@xn--mnchen-3ya.example'],
  ['ada@MU\u0308NCHEN.example', 'ada@xn--mnchen-3ya.example'],
  ['jose\u0301@example.org', 'jos\u00e9@example.org'],
  ['\u{1f642}@example.org', '\u{1f642}@example.org'],
  ["o'hara@example.co.uk", "o'hara@example.co.uk"],
])('%j is written %s', (text, expected) => {
  expect(normaliseEmail(text)).toBe(expected);
});

test.each([
  '',
  '@',
  'ada',
  'ada@',
  '@example.org',
  'ada@localhost',
  'ada@127.0.0.1',
  'ada@[127.0.0.1]',
  'ada@example..org',
  'ada@-example.org',
  'ada@example.org/path',
  'ada@example.org:25',
  'ada@ex%61mple.org',
  'ada@example.org?x',
  'ada@exam\u200bple.org',
  'ada@exam\tple.org',
  'a@b@example.org',
  'ada lovelace@example.org',
  'ada\r\nbcc:eve@example.org',
  '<ada>@example.org',
  'ada\u0000@example.org',
  'ada\ud800@example.org',
  `${'a'.repeat(65)}@example.org`,
  `ada@${'a.'.repeat(130)}org`,
])('%j is no address', (text) => {
  expect(normaliseEmail(text)).toBeUndefined();
});

test('dots and tags tell mailboxes apart', () => {
  const forms = ['adal@example.org', 'ada.l@example.org', 'adal+x@example.org'].map(normaliseEmail);
  expect(new Set(forms).size).toBe(3);
});

test('a normalised address stays as it is, and its case never matters', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      const normalised = normaliseEmail(address);
      if (normalised === undefined) return;
      expect(normaliseEmail(normalised)).toBe(normalised);
      expect(normaliseEmail(address.toUpperCase())).toBe(normalised);
    }),
  );
});

test('the index is equal for one mailbox and shows nothing of it', () => {
  const key = Buffer.alloc(32, 4);
  const index = emailIndex(key, 'ada@example.org');
  expect(emailIndex(key, normaliseEmail(' ADA@example.org') ?? '')).toBe(index);
  expect(emailIndex(key, 'eve@example.org')).not.toBe(index);
  expect(index).not.toContain('ada');
});
