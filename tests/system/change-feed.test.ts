import { randomUUID } from 'node:crypto';
import {
  type ChangesPage,
  resourcesOf,
  type Scope,
  type SyncedResource,
  scopes,
  syncedResources,
  syncedServices,
} from '@florin/contracts';
import { readCursor, writeCursor } from '@florin/contracts/cursor';
import { changeHousehold, declaresNothing } from '@florin/kernel';
import { createTokenIssuer, type TokenSubject } from '@florin/kernel/token';
import {
  expectStatus,
  openLive,
  type Person,
  queryAsAdministrator,
  rowsSent,
  startTestSystem,
  type TestSystem,
  testMasterKey,
} from '@florin/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HouseholdState } from '../../apps/client/data/store/household-state';
import { transactions, visibleColumns } from '../../services/transaction/src/store/rows';

let system: TestSystem;
let ada: Person;
let accountId: string;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());
beforeEach(async () => {
  ada = await system.person();
  await ada.category('Groceries');
  accountId = (await ada.account()).id;
});

async function pageAfter(
  after: string | undefined,
  limit = 1000,
  service = 'transaction',
): Promise<ChangesPage> {
  const cursor = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
  const path = `/v1/${service}/changes?limit=${limit}${cursor}`;
  return expectStatus(await ada.send<ChangesPage>('GET', path), 200).body;
}

const changesIn = (page: ChangesPage) =>
  Object.values(page.resources).flatMap((told) =>
    [...(told!.rows as { change: number }[]), ...told!.removed].map(({ change }) => change),
  );

describe('the feed of a service', () => {
  type Step = { do: 'add' | 'edit' | 'delete' | 'rename'; row: number } | { do: 'read'; limit: number };
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constantFrom('add', 'edit', 'delete', 'rename'), row: fc.nat(9) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('read'), limit: fc.integer({ min: 1, max: 4 }) }) },
  );

  test('gives a device what the server has, whatever is written between its pages, and never half a change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        // A household's rows stay from run to run; each run is a new device.
        const device = new HouseholdState();
        const read = async (limit: number): Promise<boolean> => {
          const after = device.heard.cursors.transaction;
          const page = await pageAfter(after, limit);
          const from = page.isReset ? 0 : readCursor(after)!.change;
          const to = readCursor(page.cursor)!.change;
          for (const change of changesIn(page)) expect(from < change && change <= to).toBe(true);
          expect(device.applyPage(after, { service: 'transaction', ...page } as never)).toBe(true);
          if (!page.hasMore) expectBalance(device);
          return page.hasMore;
        };
        for (const one of steps) {
          if (one.do === 'read') await read(one.limit);
          else await write(one.do, one.row);
        }
        while (await read(3));
        for (const resource of resourcesOf('transaction')) {
          const { rows } = await ada.changes<{ id: string }>(resource);
          expect(byId(device.table(resource).base.values())).toEqual(byId(rows));
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  /** A balance counts exactly the transactions that were told with it and before. */
  function expectBalance(device: HouseholdState): void {
    const balance = device.table('account-balances').base.get(accountId);
    const told = [...device.table('transactions').base.values()].filter((row) => row.accountId === accountId);
    expect(balance?.balanceMinor).toBe(told.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
  }

  async function write(what: 'add' | 'edit' | 'delete' | 'rename', row: number): Promise<void> {
    const { rows } = await ada.changes<{ id: string; change: number }>('transactions');
    const chosen = rows[row % Math.max(1, rows.length)];
    if (what === 'add' || chosen === undefined) {
      await ada.transaction({ accountId, amountMinor: -(row + 1) });
      return;
    }
    const headers = { 'if-match': `"${chosen.change}"` };
    const path = `/v1/transactions/${chosen.id}`;
    if (what === 'edit') await ada.send('PATCH', path, { body: { amountMinor: -100 - row }, headers });
    else if (what === 'delete') await ada.send('DELETE', path, { headers });
    else await ada.account({ name: `Account ${row}` });
  }

  test('tells what was written together in one page, however small', async () => {
    const { cursor } = await ada.changes('transactions');
    const { id } = await ada.transaction({ accountId });
    const page = await pageAfter(cursor, 1);
    expect(page.resources.transactions?.rows).toMatchObject([{ id }]);
    expect(page.resources['account-balances']?.rows).toMatchObject([{ id: accountId, balanceMinor: -1000 }]);
  });
});

describe('a cursor', () => {
  test('that is current tells nothing and stays', async () => {
    const { cursor } = await ada.changes('transactions');
    expect(await pageAfter(cursor)).toEqual({
      cursor,
      hasMore: false,
      isReset: false,
      resources: {},
      unreadable: [],
    });
  });

  test.each<[string, (known: { change: number; view: string }) => string | undefined]>([
    ['none', () => undefined],
    ['garbage', () => "' OR 1=1 --"],
    ['a change number of an earlier version of the protocol', () => '130'],
    ['a later version', ({ change, view }) => `2.${change.toString(36)}.${view}`],
    ['one given to other rights', ({ change }) => writeCursor({ change, view: 'abc' })],
    ['one from the future', ({ change, view }) => writeCursor({ change: change + 1000, view })],
  ])('%s starts everything anew', async (_name, make) => {
    const { cursor } = await ada.changes('transactions');
    const page = await pageAfter(make(readCursor(cursor)!));
    expect(page.isReset).toBe(true);
    expect(page.cursor).toBe(cursor);
    expect(page.resources.accounts?.rows).toMatchObject([{ id: accountId }]);
  });
});

describe('rights', () => {
  async function replyFor(service: string, change: Partial<TokenSubject>) {
    const seed = await testMasterKey.derive('token-signing/1');
    const token = createTokenIssuer({ seed, issuer: 'florin', clock: system.clock }).issue({
      subject: ada.userId,
      sessionId: randomUUID(),
      householdId: ada.householdId,
      role: 'viewer',
      scopes: [...scopes],
      assurance: 1,
      authenticatedAt: new Date(system.clock.nowMs()).toISOString(),
      actor: 'gateway',
      ...change,
      audience: service,
    });
    const { app } = system.system.services.get(service as never)!;
    const headers = { authorization: `Bearer ${token}` };
    return app.inject({ method: 'GET', url: `/v1/${service}/changes`, headers });
  }

  async function resourcesFor(service: string, change: Partial<TokenSubject>) {
    const reply = await replyFor(service, change);
    expect(reply.statusCode).toBe(200);
    return reply.json<ChangesPage>();
  }

  test('decide what a feed tells: a scope that is missing leaves out its resources and no others', async () => {
    await ada.transaction({ accountId });
    for (const service of syncedServices) {
      const all = Object.keys((await resourcesFor(service, {})).resources);
      const wanted = new Set(resourcesOf(service).map((name) => syncedResources[name].scope));
      for (const missing of wanted) {
        const page = await resourcesFor(service, { scopes: scopes.filter((scope) => scope !== missing) });
        const left = all.filter((name) => syncedResources[name as SyncedResource].scope !== missing);
        expect([missing, Object.keys(page.resources)]).toEqual([missing, left]);
      }
    }
  });

  test('of a single scope show what it covers and bar nothing else; of none that shows anything, nobody is told', async () => {
    await ada.transaction({ accountId });
    const oneScope: Scope[] = ['transactions:read'];
    const { resources } = await resourcesFor('transaction', { scopes: oneScope });
    expect(Object.keys(resources)).toEqual(['transactions']);
    expect((await resourcesFor('budgeting', { scopes: oneScope })).resources).toEqual({});
    expect((await replyFor('transaction', { scopes: ['profile:read'] })).statusCode).toBe(403);
  });

  test('that change make the next answer a reset, in which what is not covered any more is missing', async () => {
    await ada.transaction({ accountId });
    const { cursor } = await resourcesFor('transaction', {});
    const fewer = await resourcesFor('transaction', { scopes: ['accounts:read'] });
    expect(readCursor(fewer.cursor)!.view).not.toBe(readCursor(cursor)!.view);
    expect(fewer.isReset).toBe(true);
    expect(fewer.resources).not.toHaveProperty('transactions');
    expect(fewer.resources).toHaveProperty('accounts');
  });
});

describe('a row that cannot be read', () => {
  async function expectSetAside(id: string, others: string[]): Promise<void> {
    const page = await pageAfter(undefined);
    expect(page.unreadable).toMatchObject([{ resource: 'transactions', id }]);
    const told = page.resources.transactions?.rows as { id: string }[];
    expect(told.map((row) => row.id).sort()).toEqual([...others].sort());
    const live = await openLive(system.url, ada);
    await system.eventually(async () => {
      expect(rowsSent(live.events, 'transactions')).toHaveLength(others.length);
      expect(live.events.flatMap(({ data }) => data.unreadable ?? [])).toMatchObject([{ id }]);
    });
    await live.close();
  }

  test('because its seal is broken is set aside by name, and the others are told', async () => {
    const rows = [await ada.transaction({ accountId }), await ada.transaction({ accountId })];
    await queryAsAdministrator(
      system,
      `UPDATE "transaction".transaction SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE id = $1`,
      [rows[0]!.id],
    );
    await expectSetAside(rows[0]!.id, [rows[1]!.id]);
  });

  test('because it lacks a field of its contract is set aside the same way', async () => {
    const kept = await ada.transaction({ accountId });
    const { runtime } = system.system.services.get('transaction')!;
    const actor = { kind: 'person', userId: ada.userId, requestId: randomUUID() } as const;
    const id = randomUUID();
    const owner = { kind: 'household', id: ada.householdId } as const;
    await changeHousehold(runtime, owner, actor, declaresNothing('a test'), async (work) => {
      const [row] = await transactions.getMany(work, [kept.id]);
      const { payee: _, ...value } = row!.value;
      const visible = { ...visibleColumns(row!.value), import_key: null };
      await transactions.put(work, [{ id, value: value as never, visible }]);
    });
    await expectSetAside(id, [kept.id]);
  });
});

function byId<Row extends { id: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}
