import type { Household, ServiceName } from '@florin/contracts';
import type { Database } from '@florin/kernel/database';
import {
  expectStatus,
  memberOf,
  type OwnTestSystem,
  openLive,
  type Person,
  rowsSent,
  startTestSystem,
  untilAtRest,
} from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

type Asked = { service: ServiceName; text: string };

/** Every statement that the services' own connections were given, the ends of transactions included. */
let asked: Asked[] = [];

function counted(service: ServiceName, database: Database): Database {
  return {
    ...database,
    async transaction(tenant, run) {
      asked.push({ service, text: 'BEGIN' });
      const result = await database.transaction(tenant, (tx) =>
        run({
          ...tx,
          query(statement) {
            asked.push({ service, text: statement.text });
            return tx.query(statement);
          },
        }),
      );
      asked.push({ service, text: 'COMMIT' });
      return result;
    },
  };
}

let system: OwnTestSystem;
let ada: Person;
let accountId: string;
beforeAll(async () => {
  // Heartbeats look at the session; here only what changes is to count.
  system = await startTestSystem({ seams: { databaseOf: counted }, heartbeatMs: 600_000 });
});
afterAll(() => system.stop());
beforeEach(async () => {
  system.clock.advance(61_000);
  ada = await system.person();
  await ada.category('Groceries');
  accountId = (await ada.account()).id;
  await untilAtRest(system, ada);
});

type Device = Awaited<ReturnType<typeof openLive>>;

/**
 * Until the devices' streams have asked whatever they were woken for. A stream reads one service after another, and the
 * household's name comes first among what waits; so when a second name has been told, what waited beside the first
 * has been read.
 */
async function untilStreamsRest(devices: readonly Device[]): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    const path = `/v1/households/${ada.householdId}`;
    const { rows } = await ada.changes<Household>('households');
    const headers = { 'if-match': `"${rows[0]!.change}"` };
    const body = { name: `${rows[0]!.name}.` };
    const { change } = expectStatus(await ada.send<Household>('PATCH', path, { body, headers }), 200).body;
    await system.eventually(async () => {
      for (const { events } of devices)
        expect(rowsSent<Household>(events, 'households').map((row) => row.change)).toContain(change);
    });
  }
  await untilAtRest(system, ada);
}

const readsOf = (statements: readonly Asked[]) =>
  statements.filter(({ text }) => /AS changed ON true/.test(text));

const ofTransactions = (statements: readonly Asked[]) =>
  statements.filter(({ service }) => service === 'transaction');

/** The statements of one insert with everything that follows from it, and what each device was sent. */
async function insert(devices: readonly Device[]): Promise<Asked[]> {
  asked = [];
  const { id } = await ada.transaction({ accountId });
  await untilAtRest(system, ada);
  await system.eventually(async () => {
    for (const { events } of devices)
      expect(rowsSent(events, 'transactions').filter((row) => row.id === id)).toHaveLength(1);
  });
  const statements = asked;
  asked = [];
  await untilStreamsRest(devices);
  return [...statements, ...ofTransactions(readsOf(asked))];
}

async function open(person: Person) {
  const live = await openLive(system.url, person);
  await system.eventually(async () => {
    expect(rowsSent(live.events, 'categories')).not.toEqual([]);
    // The last of the services whose feeds a stream reads when it opens.
    expect(live.events.map(({ data }) => data.service)).toContain('notification');
  });
  return live;
}

test('an open device adds to an insert one read of the one service that has something new for it', async () => {
  // The first insert of a household makes what later ones only change.
  await insert([]);
  const alone = await insert([]);
  expect(readsOf(alone)).toEqual([]);
  const device = await open(ada);
  const watched = await insert([device]);
  expect(readsOf(watched).map(({ service }) => service)).toEqual(['transaction']);
  // The read itself, and the begin and end of its transaction.
  expect(watched.length - alone.length).toBe(3);
  await device.close();
});

test('devices that have the same rights and stand at the same place share a read', async () => {
  const devices = await Promise.all(Array.from({ length: 5 }, () => open(ada)));
  // What each was told last may differ by a page; after a first change all stand where it ends.
  await insert(devices);
  expect(readsOf(await insert(devices))).toHaveLength(1);
  const viewer = await memberOf(ada, 'viewer', system);
  devices.push(await open(viewer));
  await insert(devices);
  expect(readsOf(await insert(devices))).toHaveLength(2);
  for (const device of devices) await device.close();
});

test('a device that is where the news is asks nothing', async () => {
  const device = await open(ada);
  await insert([device]);
  asked = [];
  const service = system.system.services.get('transaction')!;
  const { change } = await ada.changes('transactions');
  asked = [];
  for (let time = 0; time < 3; time += 1)
    await system.bus.publish([
      {
        id: service.runtime.newId(),
        name: 'transaction.statement-progressed.v1',
        service: 'transaction',
        owner: { kind: 'household', id: ada.householdId },
        change,
        occurredAt: new Date(system.clock.nowMs()).toISOString(),
        sealed: Buffer.alloc(0),
      } as never,
    ]);
  await untilStreamsRest([device]);
  expect(ofTransactions(readsOf(asked))).toEqual([]);
  await device.close();
});

test('who is up to date costs one row by its key, and no table of rows is looked at', async () => {
  const { cursor } = await ada.changes('transactions');
  asked = [];
  await ada.send('GET', `/v1/transaction/changes?after=${cursor}`);
  const own = asked.filter(({ service }) => service === 'transaction');
  expect(own.map(({ text }) => text.trim().split(/\s/)[0])).toEqual(['BEGIN', 'SELECT', 'COMMIT']);
});
