import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDisk } from '../testing/memory-records';
import { createModelHousehold } from '../testing/model-household';
import type { ModelServer } from '../testing/model-server';
import { fakeTimers, pass, turns } from '../testing/quiet';
import { createTestDevice, createTestIds, type TestDevice } from '../testing/test-device';

let server: ModelServer;
let device: TestDevice;
beforeEach(async () => {
  fakeTimers();
  server = createModelHousehold();
  device = createTestDevice({ server, disk: createDisk(), newId: createTestIds(5) });
  const opened = device.sync.open();
  await turns(40);
  await pass(1500, 500);
  await opened;
  await pass(2000);
  device.link.isUp = false;
  server.cutStreams();
  await pass(1000);
});
afterEach(() => {
  device.kill();
  vi.useRealTimers();
});

function spend(on: string, amountMinor: number, splits?: { categoryId: null; amountMinor: number }[]) {
  const [accountId] = server.accountIds;
  return device.writes.addTransaction({
    accountId,
    on,
    amountMinor,
    payee: 'Kiosk',
    ...(splits && { splits }),
  });
}

const lastWrite = () => device.state.outbox.at(-1)!;
const balance = () => device.views.accounts()[0]!.balanceMinor;
const correct = (on: string, minor: number) => device.writes.correctBalance(server.accountIds[0], on, minor);

it('an account without transactions is said better, not corrected', () => {
  correct('2026-10-02', 5000);
  expect(lastWrite()).toMatchObject({ resource: 'accounts', kind: 'update' });
  expect(balance()).toBe(5000);
});

it('while older months may still come, a balance is corrected and not said anew', () => {
  device.state.status = { ...device.state.status, lastSyncedAt: null };
  correct('2026-10-02', 5000);
  expect(lastWrite()).toMatchObject({ resource: 'transactions', kind: 'correct' });
});

it('a correction is not changed among others, and leaves by itself', () => {
  const entry = spend('2026-10-01', -300);
  const line = correct('2026-10-02', 5000);
  device.writes.changeTransactions(
    [entry, line].map(({ id }) => ({ kind: 'update', id, fields: { payee: 'Aldi' } }) as const),
  );
  expect(lastWrite().parts?.map(({ rowId }) => rowId)).toEqual([entry.id]);
  device.writes.changeTransactions([entry, line].map(({ id }) => ({ kind: 'delete', id }) as const));
  const gone = device.state.outbox.filter(({ kind }) => kind === 'batch' || kind === 'delete').slice(-2);
  expect(gone.map(({ kind, rowId, parts }) => parts?.map((part) => part.rowId) ?? [kind, rowId])).toEqual(
    expect.arrayContaining([[entry.id], ['delete', line.id]]),
  );
});

it('an amount is followed by a single split alone', () => {
  const one = spend('2026-10-01', -300);
  device.writes.editTransaction(one.id, { amountMinor: -500 });
  expect(device.views.transaction(one.id)?.splits).toEqual([{ categoryId: null, amountMinor: -500 }]);
  const parts = [-100, -200].map((amountMinor) => ({ categoryId: null, amountMinor }));
  const two = spend('2026-10-01', -300, parts);
  device.writes.editTransaction(two.id, { amountMinor: -500 });
  expect(lastWrite().fields).toEqual({ amountMinor: -500 });
  expect(device.views.transaction(two.id)?.splits).toEqual(parts);
});
