import { describe, expect, it } from 'vitest';
import { createUnkeptStorage, type StorageBatch } from '../storage/household-storage';
import { tell } from '../testing/tell';
import { HouseholdState } from './household-state';
import type { PendingWrite } from './pending-write';
import { createPersister } from './persister';

const row = {
  id: 't1',
  accountId: 'cash',
  on: '2026-11-10',
  amountMinor: -100,
  currency: 'EUR',
  payee: '',
  note: '',
  splits: [{ categoryId: null, amountMinor: -100 }],
  status: 'posted' as const,
  origin: 'person' as const,
  statementId: null,
  change: 4,
};
const write: PendingWrite = {
  key: 'k',
  idempotencyKey: 'k',
  sequence: 7,
  resource: 'transactions',
  rowId: 't1',
  kind: 'create',
  fields: {},
  shown: row,
  createdAt: '',
};

/** A disk that fails as often as it is told to, and remembers what it was asked to write. */
function setUp(failures = 0) {
  const commits: StorageBatch[] = [];
  const storage = {
    ...createUnkeptStorage(),
    async commit(batch: StorageBatch) {
      commits.push(batch);
      if (commits.length <= failures) throw new Error('the disk is full');
    },
  };
  const state = new HouseholdState();
  const persister = createPersister(state, storage, async () => {});
  state.addWrite(write);
  state.settle('k', { kind: 'row', row });
  persister.dropWrite(write);
  tell(state, 4, { transactions: [{ ...row, id: 't2', on: '2026-10-01' }] });
  return { commits, persister };
}
const namesOf = (batch: StorageBatch | undefined) => batch?.records.map(([name]) => name).sort();
const everything = ['state', 'transactions/2026-10', 'transactions/2026-11'];

describe('a flush', () => {
  it('is one storage transaction: rows, the cursors that follow them, and the outbox entries they settle', async () => {
    const { commits, persister } = setUp();
    await persister.flush();
    expect(commits).toHaveLength(1);
    expect(namesOf(commits[0])).toEqual(everything);
    expect(commits[0]?.outbox).toEqual([[7, null]]);
    await persister.flush();
    expect(commits).toHaveLength(1);
  });

  it('that fails leaves everything to the next one', async () => {
    const { commits, persister } = setUp(1);
    await expect(persister.flush()).rejects.toThrow('full');
    await persister.flush();
    expect(namesOf(commits[1])).toEqual(everything);
    expect(commits[1]?.outbox).toEqual([[7, null]]);
  });
});
