import { readCursor } from '@florin/sdk';
import { expect } from 'vitest';
import type { StoredRejection } from '../store/rejected-write';
import { compareNewestFirst } from '../store/sorted-rows';
import type { StoredState } from '../store/stored-state';
import { decodeMonth } from '../store/transaction-codec';
import type { AccountBalance, Transaction } from '../types';
import { days, type Step } from './any-step';
import { Link } from './link';
import { createDisk, type MemoryDisk, plainSeal } from './memory-records';
import { pass, turns } from './quiet';
import type { SyncServer } from './sync-server';
import { createTestDevice, createTestIds, type TestDevice } from './test-device';
import { TestTabs } from './test-tabs';

/** The category of a write that is to be refused: no household has it. */
const nowhere = '00000000-0000-7000-8000-00000000dead';

/** Two devices (or two tabs of one browser) and a server, driven through a list of steps. */
class World {
  readonly server: SyncServer;
  readonly newId = createTestIds(7);
  readonly disks: MemoryDisk[];
  readonly links = [new Link(), new Link()];
  readonly devices: TestDevice[] = [];
  readonly tabs: TestTabs | undefined;
  /** The transactions users added, by id, and whether the server is to refuse it. */
  readonly added = new Map<string, { isRefused: boolean }>();
  writesMade = 0;
  /** Ids that somebody deleted and nobody took back. */
  readonly deleted = new Set<string>();

  constructor(server: SyncServer, areTabs: boolean) {
    this.server = server;
    const disk = createDisk();
    this.disks = areTabs ? [disk, disk] : [disk, createDisk()];
    this.tabs = areTabs ? new TestTabs() : undefined;
  }

  async open(at: number): Promise<void> {
    const created = createTestDevice({
      server: this.server,
      disk: this.disks[at]!,
      newId: this.newId,
      link: this.links[at]!,
      ...(this.tabs ? { tabs: this.tabs } : {}),
    });
    this.devices[at] = created;
    const opened = created.sync.open();
    // The time that passes in the test is not to overtake the machine: tabs answer each other first.
    await turns(40);
    await this.pass(1500, 500);
    await opened;
  }

  async run(step: Step): Promise<void> {
    if (step.do === 'turns') await turns(step.count);
    else if (step.do === 'pass') await this.pass(step.timeMs);
    else if (step.do === 'cut-streams') this.server.cutStreams();
    else if (step.do === 'csrf-rotates') this.server.rotateCsrf(`csrf-${this.newId()}`);
    else if (step.do === 'view-changes') this.server.changeView();
    else if (step.do === 'import') await this.import(step.count, days[step.day]!);
    else if (step.do === 'remote-edit' || step.do === 'remote-delete') await this.remote(step);
    else await this.local(step, this.devices[step.device]!);
  }

  /** Lets time pass, and what travels arrive in between. */
  private async pass(timeMs: number, stepMs = 250): Promise<void> {
    for (let passed = 0; passed < timeMs; passed += stepMs) {
      await pass(stepMs, stepMs);
      await this.server.rest?.();
    }
  }

  private async local(step: Extract<Step, { device: number }>, on: TestDevice): Promise<void> {
    switch (step.do) {
      case 'restart':
        await this.restart(step.device);
        return;
      case 'network':
        on.link.isUp = step.isUp;
        if (!step.isUp) this.server.cutStreams();
        return;
      case 'fault':
        on.link.faults.push(step.fault);
        return;
      case 'add':
        return this.add(step, on);
      default: {
        const rows = on.views.transactions({});
        const row = rows[step.row % Math.max(1, rows.length)];
        if (!row) return;
        if (step.do === 'together') this.together(step, on);
        else if (step.do === 'edit') this.edit(step, on, row);
        else this.delete(step, on, row);
      }
    }
  }

  private add(step: Extract<Step, { do: 'add' }>, on: TestDevice): void {
    const accountId = this.server.accountIds[step.account]!;
    if (!on.state.tables.accounts.get(accountId)) return;
    const payee = step.isRefused ? 'refuse me' : `payee ${this.added.size}`;
    const note = `typed ${this.added.size}`;
    const amountMinor = -step.amountMinor;
    const splits = [{ categoryId: step.isRefused ? nowhere : null, amountMinor }];
    const fields = { accountId, on: days[step.day]!, amountMinor, payee, note, splits };
    const { id, saved } = on.writes.addTransaction(fields);
    this.writesMade += 1;
    expect(on.views.transaction(id)?.note).toBe(note);
    // A process that ends before the write is durable has promised nothing.
    void saved.then(() => this.added.set(id, { isRefused: step.isRefused })).catch(() => {});
  }

  private edit(step: Extract<Step, { do: 'edit' }>, on: TestDevice, row: Transaction): void {
    const edits = {
      payee: { payee: `edited ${this.writesMade}` },
      note: { note: `noted ${this.writesMade}` },
      amountMinor: { amountMinor: -(step.value + 1) },
      on: { on: days[step.value % days.length]! },
      accountId: { accountId: this.server.accountIds[step.value % 2]! },
    };
    on.writes.editTransaction(row.id, edits[step.field]);
    this.writesMade += 1;
    expect(on.views.transaction(row.id)).toMatchObject(edits[step.field]);
  }

  private delete(step: Extract<Step, { do: 'delete' }>, on: TestDevice, row: Transaction): void {
    const deleted = on.writes.deleteTransaction(row.id);
    this.writesMade += step.undo ? 2 : 1;
    expect(on.views.transaction(row.id)).toBeNull();
    if (!step.undo) this.deleted.add(row.id);
    if (!step.undo) return;
    const undone = deleted.undo();
    expect(on.views.transaction(undone.id)?.note).toBe(row.note);
    if (undone.id === row.id) {
      // Taken back in memory only, when the process ends first: then the delete stands.
      void undone.saved.catch(() => this.deleted.add(row.id));
      return;
    }
    this.deleted.add(row.id);
    void undone.saved
      .then(() => this.added.set(undone.id, { isRefused: row.payee === 'refuse me' }))
      .catch(() => {});
  }

  private together(step: Extract<Step, { do: 'together' }>, on: TestDevice): void {
    const all = on.views.transactions({});
    const from = step.row % all.length;
    const rows = all.slice(from, from + step.count);
    const payee = `together ${this.writesMade}`;
    const changes = rows.map(({ id }) =>
      step.isDelete
        ? ({ kind: 'delete', id } as const)
        : ({ kind: 'update', id, fields: { payee: `${payee} ${id}` } } as const),
    );
    const { undo } = on.writes.changeTransactions(changes);
    this.writesMade += step.undo ? 2 : 1;
    const now = rows.map(({ id }) => on.views.transaction(id)?.payee ?? null);
    expect(now).toEqual(rows.map(({ id }) => (step.isDelete ? null : `${payee} ${id}`)));
    if (step.isDelete) for (const { id } of rows) this.deleted.add(id);
    if (!step.undo) return;
    undo();
    const payees = on.views.transactions({}).map((row) => row.payee);
    for (const row of rows) expect(payees).toContain(row.payee);
  }

  private async import(count: number, on: string): Promise<void> {
    const rows = Array.from({ length: count }, (_, at) => ({
      ...transaction,
      accountId: this.server.accountIds[0]!,
      id: this.newId(),
      on,
      payee: `import ${at}`,
    }));
    await this.server.put('transactions', rows as never);
  }

  private async remote(step: Extract<Step, { do: 'remote-edit' | 'remote-delete' }>): Promise<void> {
    const rows = this.server.rows('transactions') as Transaction[];
    const row = rows[step.row % Math.max(1, rows.length)];
    if (!row) return;
    if (step.do === 'remote-edit')
      await this.server.put('transactions', [{ ...row, note: `remote ${step.value}` }]);
    else {
      this.deleted.add(row.id);
      await this.server.remove('transactions', row.id);
    }
  }

  private async restart(at: number): Promise<void> {
    this.devices[at]!.kill();
    await expectCursorBehindRows(this.disks[at]!, this.server);
    await this.open(at);
  }

  /** The network heals and everything has its time. */
  async becomeQuiet(): Promise<void> {
    for (const link of this.links) {
      link.isUp = true;
      link.faults = [];
    }
    await this.pass(200_000, 5000);
  }
}

const transaction = {
  amountMinor: -100,
  currency: 'EUR',
  note: '',
  splits: [{ categoryId: null, amountMinor: -100 }],
  status: 'posted',
  origin: 'person',
  statementId: null,
  change: 0,
};

function byId<Row extends { id: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the disk holds is exactly the server's past up to the cursor it holds, or newer; never older. */
async function expectCursorBehindRows(disk: MemoryDisk, server: SyncServer): Promise<void> {
  const { householdId, inspection } = server;
  if (inspection === null) return;
  const state = disk.records.get(`${householdId}/state`);
  if (!state) return;
  const { cursors } = JSON.parse(await plainSeal.open(state, `${householdId}/state`)) as StoredState;
  const cursor = readCursor(cursors.transaction)?.change ?? 0;
  const stored = new Map<string, Transaction>();
  for (const [key, bytes] of disk.records) {
    if (!key.startsWith(`${householdId}/transactions/`)) continue;
    for (const row of decodeMonth(await plainSeal.open(bytes, key))) {
      expect(stored.has(row.id), 'a row lies in one month only').toBe(false);
      stored.set(row.id, row);
    }
  }
  const expected = new Map<string, { row: unknown; change: number }>();
  for (const entry of inspection.log)
    if (entry.resource === 'transactions' && entry.change <= cursor) expected.set(entry.id, entry);
  for (const [id, { row, change }] of expected) {
    const found = stored.get(id);
    if (found && found.change > change) continue;
    // A row removed after the cursor by an own write may already be gone.
    if (!found && server.row('transactions', id) === null) continue;
    expect(found ?? null).toEqual(row);
  }
}

function balanceOf(server: SyncServer, accountId: string): number {
  return (server.row('account-balances', accountId) as AccountBalance).balanceMinor;
}

function expectInStep(on: TestDevice, server: SyncServer): void {
  const { state, views } = on;
  expect(state.outbox).toEqual([]);
  for (const resource of ['accounts', 'account-balances', 'transactions', 'households'] as const)
    expect(byId(state.table(resource).base.values())).toEqual(byId(server.rows(resource)));
  const shown = views.transactions({});
  expect(byId(shown)).toEqual(byId(server.rows('transactions')));
  expect([...shown].sort(compareNewestFirst)).toEqual(shown);
  for (const shownAccount of views.accounts())
    expect(shownAccount.balanceMinor).toBe(balanceOf(server, shownAccount.id));
  const spent = shown.reduce((sum, row) => sum + row.amountMinor, 0);
  const indexed = state.spending.sums('EUR', '2026-01-01', '2026-12-31');
  expect(indexed.reduce((sum, { totalMinor }) => sum + totalMinor, 0)).toBe(spent);
  expect(indexed.reduce((sum, { transactionCount }) => sum + transactionCount, 0)).toBe(shown.length);
  expect(views.transactions({ accountId: server.accountIds[0]! })).toEqual(
    shown.filter((row) => row.accountId === server.accountIds[0]),
  );
}

/** Every durable write either took effect once or is in somebody's hands. */
function expectNothingLost(world: World): void {
  const rejected = new Map<string, StoredRejection>();
  for (const { state } of world.devices)
    for (const [key, rejection] of state.rejected) rejected.set(key, rejection);
  const { inspection } = world.server;
  if (inspection) {
    for (const count of inspection.effects.values()) expect(count).toBe(1);
    expect(inspection.repeats()).toBe(0);
    expect(inspection.effects.size).toBeLessThanOrEqual(world.writesMade);
  }
  const rejectedIds = new Set(
    [...rejected.values()].filter(({ write }) => write.kind === 'create').map(({ write }) => write.rowId),
  );
  for (const [id, { isRefused }] of world.added) {
    if (world.deleted.has(id)) continue;
    if (isRefused) expect(rejectedIds.has(id)).toBe(true);
    else expect(world.server.row('transactions', id)).not.toBeNull();
  }
  for (const { problem, write } of rejected.values())
    expect([problem.code, write.kind]).toSatisfy(
      ([code]) => code === 'deleted-elsewhere' || code === 'transaction/unknown-category',
    );
}

/**
 * Whatever the steps: at the end every device shows what the server has, nothing was doubled, nothing was lost, and what
 * is on the disk alone is the whole of it.
 */
export async function expectLaws(
  server: SyncServer,
  areTabs: boolean,
  steps: readonly Step[],
): Promise<void> {
  const world = new World(server, areTabs);
  await world.open(0);
  await world.open(1);
  for (const step of steps) await world.run(step);
  await world.becomeQuiet();
  for (const on of world.devices) expectInStep(on, world.server);
  expectNothingLost(world);
  // What is on the disk alone is the whole of it: the same without a network.
  for (const at of [0, 1]) {
    world.devices[at]!.kill();
    await expectCursorBehindRows(world.disks[at]!, world.server);
    world.links[at]!.isUp = false;
  }
  await world.open(0);
  expectInStep(world.devices[0]!, world.server);
  world.devices[0]!.kill();
}
