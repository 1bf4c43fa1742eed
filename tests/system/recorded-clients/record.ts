import { existsSync, writeFileSync } from 'node:fs';
import { type Client, createClient } from '@florin/sdk';
import { eventually, startTestSystem } from '@florin/testkit';
import { createIdSource } from '../../../apps/client/data/platform/new-id';
import type { Platform } from '../../../apps/client/data/platform/platform-port';
import { SessionController } from '../../../apps/client/data/session/session-controller';
import { createSealedDevice } from '../../../apps/client/data/storage/sealed-device';
import { Emitter } from '../../../apps/client/data/store/emitter';
import { createDisk, createMemoryRecords, plainSeal } from '../../../apps/client/data/testing/memory-records';
import { acknowledge } from '../kept-files';
import { type Exchange, type Recording, readEvents } from './exchange';
import { nameParts } from './name-parts';
import { recordings } from './recordings';

/**
 * Records what the app of today says to the server and hears from it: `npx tsx` this file with a name, such as the day,
 * and commit the recording and its hash, which stand beside those that were there. A recording is never changed or taken
 * away: apps like it are on people's phones.
 */
const name = process.argv[2];
if (name === undefined) throw new Error('a name for the recording is missing');
const file = new URL(`./${name}.json`, recordings.folder);
if (existsSync(file))
  throw new Error(`there is a recording ${name}, which stays as it is; choose another name`);
const now = '2026-11-22T12:00:00Z';
const system = await startTestSystem({ isOwn: true, now });
const exchanges: Exchange[] = [];
let cookie = '';

const recordingFetch: typeof fetch = async (input, init = {}) => {
  const url = new URL(String(input));
  const response = await fetch(url, { ...init, headers: { ...(init.headers as object), cookie } });
  const set = response.headers.getSetCookie().map((line) => line.split(';')[0]!);
  if (set.length > 0) cookie = set.join('; ');
  // That the server was not ready yet is nothing to hold a later one to.
  if (response.status === 503) return response;
  const body = typeof init.body === 'string' ? { body: JSON.parse(init.body) as unknown } : {};
  const exchange: Exchange = {
    method: init.method ?? 'GET',
    path: url.pathname + url.search,
    headers: init.headers as Record<string, string>,
    ...body,
    status: response.status,
  };
  exchanges.push(exchange);
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const told: NonNullable<Exchange['told']> = [];
    exchange.told = told;
    const [one, other] = response.body!.tee();
    void readEvents(new Response(other), (event, data) => told.push({ event, data })).catch(() => {});
    return new Response(one, response);
  }
  const text = await response.text();
  if (text !== '') exchange.answer = JSON.parse(text);
  return new Response(text === '' ? null : text, response);
};

const disk = createDisk();
const newId = createIdSource(
  (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
  () => Date.parse(now),
);

function startApp(): SessionController {
  const platform: Platform = {
    fetch: recordingFetch,
    newId,
    nowMs: () => system.clock.nowMs(),
    random: () => 0,
    yieldToHost: async () => {},
    openDeviceStorage: async () =>
      createSealedDevice(
        createMemoryRecords(disk, () => true),
        plainSeal,
        async () => {},
      ),
    tabs: null,
    onWake: () => () => {},
    mayBeSignedIn: () => true,
    onNetworkLost: () => () => {},
    onHide: () => () => {},
    tabNote: null,
  };
  return new SessionController(platform, system.url, new Emitter());
}

function require(isTrue: boolean | undefined, what: string): void {
  if (!isTrue) throw new Error(`never: ${what}`);
}

try {
  const credentials = { email: 'ada@example.org', password: 'tall ships sail at noon 7' };
  const app = startApp();
  await app.start();
  await app.register({ ...credentials, displayName: 'Ada' });
  await app.signIn(credentials);
  const fields = { name: 'Home', currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-IE' };
  const householdId = await app.createHousehold(fields);
  const { views, writes } = app.household!;
  const atRest = () =>
    eventually(async () => {
      const { pendingCount, rejected } = views.syncState();
      require(pendingCount === 0 && rejected.length === 0, `everything is sent: ${JSON.stringify(rejected)}`);
    });
  await eventually(async () => require(views.categories().groups.length > 1, 'categories'));
  const account = writes.addAccount({
    name: 'Cash',
    kind: 'cash',
    currency: 'EUR',
    stated: { on: '2026-11-22', balanceMinor: 50_000 },
  });
  await atRest();
  writes.editAccount(account.id, { name: 'Wallet' });
  const group = views.categories().groups.find(({ kind }) => kind === 'expense')!;
  const category = group.categories[0]!;
  const own = writes.addCategory(group.id, 'Cats');
  await atRest();
  writes.editCategory(own.id, { name: 'Cat food' });
  writes.setBudget(category.id, { plannedMinor: 10_000 });
  await atRest();
  const entry = { accountId: account.id, on: '2026-11-20', payee: 'Corner shop' };
  const bought = writes.addTransaction({
    ...entry,
    amountMinor: -8_500,
    splits: [{ categoryId: category.id, amountMinor: -8_500 }],
  });
  const gone = writes.addTransaction({ ...entry, amountMinor: -300, note: 'by mistake' });
  await atRest();
  writes.editTransaction(bought.id, { note: 'with Ana', amountMinor: -8_700 });
  writes.deleteTransaction(gone.id);
  await atRest();
  await eventually(async () => require(views.notifications().length > 0, 'the alert'));
  writes.markNotificationRead(views.notifications()[0]!.id);
  await atRest();
  await eventually(async () => require(views.notifications()[0]?.readAt !== null, 'it was read'));
  await app.household!.close(true);

  // Opened again later, it goes on where it stood, by its stream and by asking.
  const client: Client = createClient({
    baseUrl: system.url,
    fetch: recordingFetch,
    newIdempotencyKey: newId,
  });
  for (const service of ['user', 'transaction', 'budgeting', 'notification'] as const) {
    const list = (after?: string) =>
      client.forHousehold(householdId).call(`${service}/list-changes`, {
        query: { ...(after === undefined ? {} : { after }), limit: 1000 },
      });
    await list((await list()).cursor);
  }
  const again = startApp();
  await again.start();
  again.household!.writes.addTransaction({ ...entry, amountMinor: -120, on: '2026-11-21' });
  await eventually(async () => require(again.household!.views.syncState().pendingCount === 0, 'it is sent'));
  await again.signOut();
  const recording: Recording = { app: name, now, exchanges: nameParts(exchanges) };
  writeFileSync(file, `${JSON.stringify(recording, null, 1)}\n`);
  acknowledge(recordings);
  console.log(`recorded ${exchanges.length} exchanges`);
} finally {
  await system.stop();
}
