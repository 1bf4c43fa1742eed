import { expect, test } from 'vitest';
import { daysSinceStatement } from './needs-import';

const now = '2026-11-30T12:00:00Z';
const open = { id: 'a', isClosed: false };
const statement = (uploadedAt: string, more: object = {}) => ({
  accounts: [{ accountId: 'a' }],
  state: 'imported' as const,
  uploadedAt,
  ...more,
});

test.each([
  ['an account that never had one', open, [], null],
  ['one of last week', open, [statement('2026-11-23T12:00:00Z')], null],
  ['one of exactly 35 days ago', open, [statement('2026-10-26T12:00:00Z')], null],
  ['one of 36 days ago', open, [statement('2026-10-25T12:00:00Z')], 36],
  ['the newest counts', open, [statement('2026-01-01T12:00:00Z'), statement('2026-11-20T12:00:00Z')], null],
  [
    'one that was only looked at does not',
    open,
    [statement('2026-11-20T12:00:00Z', { state: 'previewed' })],
    null,
  ],
  [
    'nor does one of another account',
    open,
    [
      statement('2026-09-01T12:00:00Z'),
      statement('2026-11-20T12:00:00Z', { accounts: [{ accountId: 'b' }] }),
    ],
    90,
  ],
  ['a closed account needs none', { id: 'a', isClosed: true }, [statement('2026-01-01T12:00:00Z')], null],
])('%s', (_name, account, statements, days) => {
  expect(daysSinceStatement(account, statements as never, Date.parse(now))).toBe(days);
});
