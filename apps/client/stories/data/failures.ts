import type { RejectedWrite, Statement, WaitingFile } from '@/data/types';
import type { StoryKind } from './kind';
import type { StoryRows } from './rows';

/** What the server would not take, once for a reason of the domain and once for a right. */
export const storyRejected: RejectedWrite[] = [
  refused('r1', { payee: 'Café Luise' }, 'transaction/account-closed', 'The account is closed'),
  refused('r2', { name: 'Groceries' }, 'request/forbidden', 'Forbidden'),
  {
    ...refused('r3', {}, 'transaction/unbalanced-splits', 'The splits do not add up'),
    resource: 'transactions',
    kind: 'batch',
    rowCount: 12,
    refusedPayees: ['Hofer'],
    restCount: 11,
  },
];

function refused(key: string, fields: RejectedWrite['fields'], code: string, title: string): RejectedWrite {
  return {
    key,
    resource: key === 'r1' ? 'transactions' : 'categories',
    rowId: key,
    kind: 'update',
    fields,
    rowCount: 1,
    refusedPayees: [],
    restCount: 0,
    problem: { code, title, status: 409, errors: [] },
    createdAt: '2026-11-22T11:00:00Z',
  };
}

/** As where a row is of a shape that the app does not know: the screens that read it cannot be drawn. */
export function failIfBroken(kind: StoryKind): void {
  if (kind === 'broken') throw new Error('a row that cannot be read');
}

/** A file that the server could not read, chosen while there was no network. */
export const refusedFile: WaitingFile = {
  id: 'refused',
  fileName: 'umsaetze-oktober.csv',
  accountId: null,
  sizeBytes: 20_480,
  chosenAt: '2026-11-22T09:00:00Z',
  importKey: 'refused',
  state: 'refused',
  problem: {
    code: 'transaction/statement-refused',
    title: 'The statement is refused',
    status: 422,
    errors: [{ field: 'body', reason: 'unreadable' }],
  },
};

/** An import that ended halfway: what came in can be undone. */
export function failedStatement({ accounts }: StoryRows): Statement {
  return {
    id: 'failed',
    fileName: 'umsaetze-september.csv',
    format: 'csv',
    state: 'failed',
    accounts: accounts.slice(0, 1).map(({ id }) => ({
      key: 'DE…3000 EUR',
      number: 'DE…3000',
      name: null,
      currency: 'EUR',
      rowCount: 85,
      duplicateCount: 0,
      matchCount: 0,
      from: '2026-09-01',
      to: '2026-09-30',
      totalMinor: -120_000,
      closingBalanceMinor: null,
      closingOn: null,
      accountId: id,
      proposedBy: 'number',
    })),
    rowCount: 85,
    importedCount: 41,
    duplicateCount: 0,
    undoneCount: 0,
    keptCount: 0,
    badRows: [],
    csvMapping: null,
    uploadedAt: '2026-11-22T08:00:00Z',
    change: 1,
  };
}
