import { createClient } from '@florin/sdk';
import { createPlatform } from '../platform/platform.web';
import { HouseholdState } from '../store/household-state';
import { HouseholdViews } from '../store/household-views';
import { HouseholdWrites } from '../store/household-writes';
import { createPersister } from '../store/persister';
import { HouseholdSync } from '../sync/household-sync';
import { tell } from '../testing/tell';
import type { Transaction } from '../types';

/** Runs in the browser; `bench.ts` serves it and prints what it answers. */

const rowCount = 100_000;
const householdId = '00000000-0000-7000-8000-00000000000a';
const payees = Array.from({ length: 400 }, (_, at) => `Payee number ${at}`);
const platform = createPlatform();

function makeRows(): Transaction[] {
  const categories = Array.from({ length: 24 }, () => platform.newId());
  const accounts = Array.from({ length: 6 }, () => platform.newId());
  let state = 42;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const start = Date.UTC(2021, 10, 22);
  return Array.from({ length: rowCount }, (_, at) => {
    const amountMinor = -1 - random(12_000);
    return {
      id: platform.newId(),
      accountId: accounts[random(6)]!,
      on: new Date(start + at * 1_577_000).toISOString().slice(0, 10),
      amountMinor,
      currency: 'EUR',
      payee: payees[random(400)]!,
      note: random(5) === 0 ? `note ${random(200)}` : '',
      splits: [{ categoryId: categories[random(24)]!, amountMinor }],
      status: 'posted' as const,
      origin: 'person',
      statementId: null,
      change: at + 1,
    };
  });
}

async function seed(rows: readonly Transaction[]): Promise<{ applyMs: number; flushMs: number }> {
  const device = await platform.openDeviceStorage();
  const state = new HouseholdState();
  const persister = createPersister(state, device.household(householdId), platform.yieldToHost);
  const began = performance.now();
  for (let at = 0; at < rows.length; at += 1000) {
    const page = rows.slice(at, at + 1000);
    tell(state, page.at(-1)!.change, { transactions: page });
  }
  const account = {
    name: 'Current',
    kind: 'checking' as const,
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 0 },
    isClosed: false,
  };
  const accounts = [...new Set(rows.map((row) => row.accountId))].map((id) => ({
    ...account,
    id,
    change: rows.length + 1,
  }));
  tell(state, rows.length + 1, { accounts });
  const applied = performance.now();
  await persister.flush();
  return { applyMs: applied - began, flushMs: performance.now() - applied };
}

async function open() {
  const began = performance.now();
  const device = await platform.openDeviceStorage();
  const state = new HouseholdState();
  const client = createClient({
    baseUrl: '',
    fetch: () => new Promise(() => {}),
    newIdempotencyKey: platform.newId,
  });
  const sync = new HouseholdSync(state, {
    platform: { ...platform, fetch: () => new Promise(() => {}) },
    baseUrl: '',
    client,
    householdId,
    storage: device.household(householdId),
    isShared: true,
    onSessionEnded: () => {},
    onHouseholdRefused: () => {},
    onAccessChanged: () => {},
    onHouseholdLost: () => {},
    onOutOfStep: () => {},
    refreshCsrf: async () => {},
  });
  await sync.open();
  const firstMs = performance.now() - began;
  const firstRows = state.order.length;
  let longestMs = 0;
  let last = performance.now();
  while (!state.hasAllMonths) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }
  const allMs = performance.now() - began;
  const views = new HouseholdViews(state, Date.now);
  const writes = new HouseholdWrites(state, {
    newId: platform.newId,
    nowMs: Date.now,
    submit: (write) => sync.submit(write),
    takeBack: (key) => sync.takeBack(key),
    discardRejection: (key) => sync.discardRejection(key),
    balanceMinor: (accountId) => views.account(accountId)?.balanceMinor ?? 0,
  });
  return { state, sync, writes, views, firstMs, firstRows, allMs, longestMs };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

async function run(): Promise<Record<string, number>> {
  const rows = makeRows();
  const { applyMs, flushMs } = await seed(rows);
  const opens = [];
  for (let round = 0; round < 5; round++) {
    const opened = await open();
    opens.push(opened);
    if (round < 4) await opened.sync.close(true);
  }
  const { writes, views, state, sync } = opens.at(-1)!;
  views.transactions({});
  views.transactions({ accountId: rows[0]!.accountId });
  const visible: number[] = [];
  const listed: number[] = [];
  const durable: number[] = [];
  for (let at = 0; at < 200; at++) {
    const began = performance.now();
    const { id, saved } = writes.addTransaction({
      accountId: rows[0]!.accountId,
      on: '2026-11-20',
      amountMinor: -350,
      payee: 'Coffee',
    });
    if (views.transaction(id) === null) throw new Error('not visible');
    visible.push(performance.now() - began);
    const list = performance.now();
    views.transactions({});
    listed.push(performance.now() - list);
    await saved;
    durable.push(performance.now() - began);
  }
  const result = {
    'first sync of 100,000 applied, ms': applyMs,
    'sealed and written, ms': flushMs,
    'load first month, ms': median(opens.map((opened) => opened.firstMs)),
    'rows of the first month': opens[0]!.firstRows,
    'load all, ms': median(opens.map((opened) => opened.allMs)),
    'longest turn while loading, ms': median(opens.map((opened) => opened.longestMs)),
    // A mean, since the browser's clock ticks ten times in a millisecond.
    'write visible, ms': mean(visible),
    'and a new list of all rows, ms': mean(listed),
    'write durable, ms': median(durable),
    'filter by account, ms': time(() =>
      views.transactions({ accountId: rows[1]!.accountId, from: '2022-01-01' }),
    ),
    'text search, ms': time(() => views.transactions({ text: 'number 39' })),
    'text search again, other words, ms': time(() => views.transactions({ text: 'note 17' })),
    'five years by category, ms': time(() => state.spending.sums('EUR', '2021-11-22', '2026-11-21')),
    'payee index, ms': time(() => views.payeeSuggestions('pay')),
  };
  await sync.close(false);
  return result;
}

Object.assign(globalThis, { run });
