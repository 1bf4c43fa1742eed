import { expect, it } from 'vitest';
import type { StatementPreview } from '@/data';
import { nothingBecause } from './nothing-because';

function preview(accounts: object[], rowCount: number, rows: string[][] | null): StatementPreview {
  const table = rows && { header: ['Day', 'Amount'], rows };
  return { statement: { accounts, rowCount }, table } as unknown as StatementPreview;
}

it.each([
  ['a table of a header alone holds no transactions, whatever its columns mean', preview([], 0, []), 'rows'],
  ['a table whose columns are not known', preview([], 0, [['1.11.', '5']]), 'columns'],
  ['an account without any', preview([{ accountId: 'a' }], 0, null), 'rows'],
  ['rows that go nowhere yet', preview([{ accountId: null }], 3, null), 'account'],
  ['rows that are all here', preview([{ accountId: 'a' }], 3, null), 'known'],
])('%s', (_name, given, because) => {
  expect(nothingBecause(given)).toBe(because);
});
