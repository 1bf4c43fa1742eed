import { describe, expect, it } from 'vitest';
import type { Account } from '../types';
import type { PendingWrite } from './pending-write';
import { ResourceTable } from './resource-table';

function account(change: number, name = `version ${change}`): Account {
  return {
    id: 'a',
    name,
    kind: 'cash',
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 0 },
    isClosed: false,
    change,
  };
}
function write(kind: PendingWrite['kind'], shown: object = {}): PendingWrite {
  const key = Math.random().toString();
  return {
    key,
    idempotencyKey: key,
    sequence: 1,
    resource: 'accounts',
    rowId: 'a',
    kind,
    fields: shown as never,
    shown: shown as never,
    createdAt: '',
  };
}

describe('a table of rows', () => {
  it('moves its cursor by the stream alone', () => {
    const table = new ResourceTable<Account>();
    table.applyStream([account(3)], [], 3);
    table.applyAnswer(account(9));
    expect(table.cursor).toBe(3);
    expect(table.get('a')?.change).toBe(9);
  });

  it('never goes back to an older version, whichever way the news come', () => {
    const table = new ResourceTable<Account>();
    table.applyAnswer(account(9));
    table.applyStream([account(5)], [], 5);
    expect(table.get('a')?.change).toBe(9);
    table.applyStream([account(12)], [], 12);
    table.applyAnswer(account(9));
    expect(table.get('a')?.change).toBe(12);
  });

  it('is not brought back to life by older news of a row its own delete removed', () => {
    const table = new ResourceTable<Account>();
    table.applyStream([account(3)], [], 3);
    table.applyAnsweredRemoval({ id: 'a', change: null });
    table.applyStream([account(5)], [], 5);
    expect(table.get('a')).toBeNull();
    table.applyStream([], [{ id: 'a', change: 7 }], 7);
    expect(table.base.size).toBe(0);
  });

  it('shows pending writes in order over whatever the server sends, until they are answered', () => {
    const table = new ResourceTable<Account>();
    const rename = write('update', { name: 'mine' });
    const close = write('update', { isClosed: true });
    table.applyStream([account(1)], [], 1);
    table.addWrite(rename);
    table.addWrite(close);
    table.applyStream([{ ...account(2), kind: 'savings' }], [], 2);
    expect(table.get('a')).toMatchObject({ name: 'mine', isClosed: true, kind: 'savings' });
    table.applyAnswer({ ...account(3, 'mine'), kind: 'savings' });
    table.removeWrite(rename);
    expect(table.get('a')).toMatchObject({ name: 'mine', isClosed: true, change: 3 });
    table.removeWrite(close);
    expect(table.get('a')).toBe(table.base.get('a'));
  });

  it('lets a delete elsewhere win over a pending edit', () => {
    const table = new ResourceTable<Account>();
    table.applyStream([account(1)], [], 1);
    table.addWrite(write('update', { name: 'mine' }));
    expect(table.applyStream([], [{ id: 'a', change: 2 }], 2)).toMatchObject([{ after: null }]);
    expect(table.get('a')).toBeNull();
  });

  it('shows a row that is only pending, and once when it comes back by the stream', () => {
    const table = new ResourceTable<Account>();
    table.addWrite(write('create', account(0, 'new')));
    expect([...table.rows()]).toHaveLength(1);
    table.applyStream([account(4, 'new')], [], 4);
    expect([...table.rows()]).toHaveLength(1);
  });

  it('tells the difference each step makes to the view, and nothing where there is none', () => {
    const table = new ResourceTable<Account>();
    expect(table.applyStream([account(1)], [], 1)).toEqual([{ before: null, after: account(1) }]);
    expect(table.applyStream([account(1)], [], 1)).toEqual([]);
    const hide = write('delete');
    expect(table.addWrite(hide)).toEqual([{ before: account(1), after: null }]);
    expect(table.applyStream([account(2)], [], 2)).toEqual([]);
    expect(table.removeWrite(hide)).toEqual([{ before: null, after: account(2) }]);
  });
});
