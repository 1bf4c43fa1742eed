import { silentLog } from '@florin/kernel/log';
import type { RowScope, StoredRow } from '@florin/kernel/rows';
import { describe, expect, test } from 'vitest';
import { hashesOf, knownHashes, namesOf } from './kept-files';
import { corpus, keysOf, readCorpusFile, type StoredInCorpus } from './stored-rows-corpus';
import { sealedTables, storedTables } from './stored-tables';

/** What a row of an older version is read as today, by its file; one of the present version is what was written. */
const readToday: Record<string, unknown> = {
  'notification.notification-1.json': {
    kind: 'budget-threshold-crossed',
    createdAt: '2026-11-22T12:00:00.000Z',
    readAt: null,
    facts: {
      budgetId: 'c123a940-3b3c-430a-a7da-232c1d4ef4eb',
      categoryId: '01a20320-a200-7658-974f-d2fd10567717',
      percent: 90,
      spentMinor: 9400,
      availableMinor: 10000,
      currency: 'EUR',
      periodStartsOn: '2026-11-01',
    },
    sourceChange: 0,
    withdrawnAt: null,
    toldChange: 0,
  },
  'notification.notification-2.json': {
    ...valueIn('notification.notification-2.json'),
    withdrawnAt: null,
    toldChange: 6,
  },
  'budgeting.budget_figures-1.json': {
    ...valueIn('budgeting.budget_figures-1.json'),
    alertsGiven: { '2026-11-01': 90 },
  },
  'budgeting.budget-1.json': {
    categoryId: '01a20320-a200-7658-974f-d2fd10567717',
    cadence: { kind: 'monthly', startDay: 1 },
    plannedMinor: 10000,
    rollover: 'none',
    alertPercents: [80, 90, 100],
    pastPlans: [],
    periodPlans: [],
    currency: 'EUR',
    firstPeriodStartsOn: '2026-11-01',
  },
  'budgeting.budget-2.json': { ...valueIn('budgeting.budget-2.json'), periodPlans: [] },
  'budgeting.setting-1.json': { currency: 'EUR', timeZone: 'Europe/Berlin', asOf: 0 },
  'transaction.account-1.json': {
    ...without(valueIn('transaction.account-1.json'), 'openingBalanceMinor'),
    stated: { on: '1899-12-31', balanceMinor: 100_000 },
  },
  'transaction.account_balance-1.json': {
    ...valueIn('transaction.account_balance-1.json'),
    statedOn: '1899-12-31',
    corrections: [],
  },
  'transaction.category-1.json': {
    ...valueIn('transaction.category-1.json'),
    icon: 'dots',
    color: 'magenta',
    mergedIntoId: null,
  },
  'transaction.transaction-1.json': { ...valueIn('transaction.transaction-1.json'), origin: 'person' },
  'transaction.statement-1.json': {
    ...without(valueIn('transaction.statement-1.json'), 'accountId', 'fileAccount'),
    accounts: [
      {
        key: '',
        number: null,
        fileNumber: null,
        name: null,
        currency: null,
        rowCount: 1,
        duplicateCount: 0,
        matchCount: 0,
        from: null,
        to: null,
        totalMinor: 0,
        closingBalanceMinor: null,
        closingOn: null,
        accountId: (valueIn('transaction.statement-1.json') as { accountId: string }).accountId,
        proposedBy: 'given',
      },
    ],
    givenId: (valueIn('transaction.statement-1.json') as { accountId: string }).accountId,
    readIn: null,
    undoneCount: 0,
    keptCount: 0,
  },
  'transaction.statement-2.json': { ...valueIn('transaction.statement-2.json'), readIn: null },
  'reporting.setting-1.json': { ...valueIn('reporting.setting-1.json'), currencyAsOf: 0 },
};

function without(value: object, ...names: string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

function valueIn(name: string): object {
  return readCorpusFile(name).value as object;
}

const rows = namesOf(corpus).map((name): [string, StoredInCorpus] => [name, readCorpusFile(name)]);

function read(stored: StoredInCorpus, alter: Partial<StoredRow> = {}) {
  const scope = { householdId: stored.ownerId, keys: keysOf(stored), log: silentLog() } as RowScope;
  const row = { ...stored.row, sealed: Buffer.from(stored.row.sealed, 'base64'), ...alter } as StoredRow;
  return storedTables.get(stored.table)!.source.readChange(scope, row);
}

describe('rows that were stored', () => {
  test.each(rows)('%s is read as today’s', (name, stored) => {
    const { id, change } = stored.row;
    expect(read(stored)).toEqual(
      stored.row.is_removed
        ? { kind: 'removed', removal: { id, change } }
        : { kind: 'row', row: { id, change, value: readToday[name] ?? stored.value } },
    );
  });

  test.each(rows)('%s opens at no other change', (_name, stored) => {
    expect(read(stored, { change: stored.row.change + 1 }).kind).toBe('unreadable');
  });

  test('are kept for ever: no file is altered, taken away, or there without being known', () => {
    expect(hashesOf(corpus)).toEqual(knownHashes(corpus));
  });

  test('are there of every sealed table in its present version; tests/system/add-stored-rows.ts adds them', () => {
    expect([...storedTables.keys()].sort()).toEqual([...sealedTables].sort());
    for (const [place, { version }] of storedTables) {
      const versions = rows.filter(([, { table }]) => table === place).map(([, stored]) => stored.version);
      expect([place, versions]).toEqual([place, expect.arrayContaining([version])]);
    }
  });
});
