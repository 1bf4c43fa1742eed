import { createClient } from '@florin/sdk';
import { afterEach, expect, it } from 'vitest';
import {
  createHouseholdStorage,
  createUnkeptStorage,
  type HouseholdStorage,
} from '../storage/household-storage';
import { createDisk, createMemoryRecords, type MemoryDisk, plainSeal } from '../testing/memory-records';
import { createTestIds } from '../testing/test-device';
import { openUploadQueue, type UploadQueue } from './upload-queue';

type Proposed = 'number' | 'given' | 'currency' | null;

/** The two operations as the queue meets them: answers are kept by key, ids are taken once. */
class StatementServer {
  isUp = true;
  losesAnswers = 0;
  proposedBy: Proposed = 'number';
  refusal: { status: number; code: string; reason: string } | null = null;
  readonly uploads: { id: string; bytes: string }[] = [];
  readonly imports: string[] = [];
  private readonly answers = new Map<string, Response>();

  readonly fetch: typeof fetch = async (input, init = {}) => {
    if (!this.isUp) throw new TypeError('the network is down');
    const url = new URL(String(input), 'http://model');
    const key = new Headers(init.headers).get('idempotency-key') ?? '';
    const known = this.answers.get(key);
    const answer = known ?? (await this.answer(url, new Uint8Array(init.body as Uint8Array<ArrayBuffer>)));
    this.answers.set(key, answer.clone());
    if (this.losesAnswers > 0) {
      this.losesAnswers -= 1;
      throw new TypeError('the answer was lost');
    }
    return answer.clone();
  };

  private async answer(url: URL, bytes: Uint8Array): Promise<Response> {
    const imported = /\/v1\/statements\/(.+)\/import/.exec(url.pathname)?.[1];
    if (imported) {
      this.imports.push(imported);
      return json(202, { id: imported, state: 'importing' });
    }
    if (this.refusal) {
      const { status, code, reason } = this.refusal;
      return json(status, { type: '', title: '', status, code, errors: [{ field: 'body', reason }] });
    }
    this.uploads.push({ id: url.searchParams.get('id') ?? '', bytes: new TextDecoder().decode(bytes) });
    const account = { rowCount: 1, proposedBy: this.proposedBy };
    return json(201, { statement: { accounts: [account, { rowCount: 0, proposedBy: null }] }, rows: [] });
  }
}

function json(status: number, body: unknown): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
}

const newId = createTestIds(7);
const open: UploadQueue[] = [];
let told: number[] = [];
afterEach(() => {
  told = [];
  for (const queue of open.splice(0)) queue.stop();
});

async function openOn(server: StatementServer, storage: HouseholdStorage): Promise<UploadQueue> {
  const client = createClient({ baseUrl: 'http://model', fetch: server.fetch, newIdempotencyKey: newId });
  const queue = await openUploadQueue({
    client,
    storage,
    onChange: (files) => void told.push(files.length),
    platform: { newId, nowMs: () => 1_700_000_000_000, random: () => 0, onWake: () => () => {} },
    refreshCsrf: async () => {},
  });
  open.push(queue);
  return queue;
}

function kept(disk: MemoryDisk): HouseholdStorage {
  return createHouseholdStorage(
    createMemoryRecords(disk, () => true),
    plainSeal,
    'household',
  );
}

const bytes = new TextEncoder().encode('Date,Payee,Amount\n2026-11-02,Shop,-1.00\n'.repeat(30_000));
function add(queue: UploadQueue, given: { id?: string } = {}): Promise<void> {
  return queue.add({ id: newId(), accountId: null, fileName: 'a.csv', bytes, ...given });
}

async function eventually(check: () => void): Promise<void> {
  for (let round = 0; ; round += 1) {
    try {
      return check();
    } catch (error) {
      if (round > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

it('a file waits while there is no network, goes out when there is one, and is imported where all is known', async () => {
  const server = new StatementServer();
  server.isUp = false;
  const disk = createDisk();
  const queue = await openOn(server, kept(disk));
  await add(queue);
  expect(queue.files()).toMatchObject([{ fileName: 'a.csv', state: 'waiting' }]);
  server.isUp = true;
  queue.wake();
  await eventually(() => expect(queue.files()).toEqual([]));
  expect(server.uploads).toHaveLength(1);
  expect(server.uploads[0]?.bytes).toBe(new TextDecoder().decode(bytes));
  expect(server.imports).toEqual([server.uploads[0]?.id]);
  await eventually(() => expect(disk.records.size).toBe(0));
  // Whoever counts what waits hears of none, of one, and of none again.
  expect(told).toEqual([0, 1, 0]);
});

it('it survives a reload, byte for byte, and keeps its ids', async () => {
  const server = new StatementServer();
  server.isUp = false;
  const disk = createDisk();
  const before = await openOn(server, kept(disk));
  const id = newId();
  await add(before, { id });
  before.stop();
  server.isUp = true;
  const after = await openOn(server, kept(disk));
  await eventually(() => expect(after.files()).toEqual([]));
  expect(server.uploads).toEqual([{ id, bytes: new TextDecoder().decode(bytes) }]);
});

it('lost answers double nothing, of the upload nor of the import', async () => {
  const server = new StatementServer();
  server.losesAnswers = 2;
  const queue = await openOn(server, kept(createDisk()));
  await add(queue);
  await eventually(() => expect(server.losesAnswers).toBe(1));
  queue.wake();
  await eventually(() => expect(server.losesAnswers).toBe(0));
  queue.wake();
  await eventually(() => expect(queue.files()).toEqual([]));
  expect([server.uploads.length, server.imports.length]).toEqual([1, 1]);
});

it('two tabs that find the same file send it once in effect', async () => {
  const server = new StatementServer();
  server.isUp = false;
  const disk = createDisk();
  await add(await openOn(server, kept(disk)));
  for (const queue of open.splice(0)) queue.stop();
  server.isUp = true;
  const tabs = [await openOn(server, kept(disk)), await openOn(server, kept(disk))];
  await eventually(() => expect(tabs.map((tab) => tab.files().length)).toEqual([0, 0]));
  expect([new Set(server.uploads.map(({ id }) => id)).size, new Set(server.imports).size]).toEqual([1, 1]);
});

it.each<[Proposed]>([['currency'], [null]])(
  'where the account is found by %s a person looks at it first, after a reload as well',
  async (proposedBy) => {
    const server = new StatementServer();
    server.proposedBy = proposedBy;
    const disk = createDisk();
    const queue = await openOn(server, kept(disk));
    await add(queue);
    await eventually(() => expect(queue.files()).toMatchObject([{ state: 'sent' }]));
    expect(server.imports).toEqual([]);
    queue.stop();
    const after = await openOn(server, kept(disk));
    expect(after.files()).toMatchObject([{ state: 'sent' }]);
    await after.remove(after.files()[0]!.id);
    expect([after.files(), disk.records.size]).toEqual([[], 0]);
  },
);

it('a refusal is kept with its reason and stops no other file; an outage is none', async () => {
  const server = new StatementServer();
  server.refusal = { status: 422, code: 'transaction/statement-refused', reason: 'empty' };
  const queue = await openOn(server, kept(createDisk()));
  await add(queue);
  await eventually(() =>
    expect(queue.files()).toMatchObject([{ state: 'refused', problem: { errors: [{ reason: 'empty' }] } }]),
  );
  server.refusal = null;
  await add(queue);
  await eventually(() => expect(queue.files()).toMatchObject([{ state: 'refused' }]));
  expect(server.uploads).toHaveLength(1);
});

it('nothing is kept on a device that is not one’s own, and the file is sent from memory', async () => {
  const server = new StatementServer();
  const queue = await openOn(server, createUnkeptStorage());
  await add(queue);
  await eventually(() => expect(queue.files()).toEqual([]));
  expect(server.uploads[0]?.bytes.length).toBe(bytes.length);
});

it('a file whose pieces are gone says so instead of waiting for ever', async () => {
  const server = new StatementServer();
  server.isUp = false;
  const disk = createDisk();
  await add(await openOn(server, kept(disk)));
  for (const queue of open.splice(0)) queue.stop();
  for (const key of [...disk.records.keys()]) if (key.includes('upload-piece')) disk.records.delete(key);
  const after = await openOn(server, kept(disk));
  await eventually(() =>
    expect(after.files()).toMatchObject([{ state: 'refused', problem: { code: 'import/file-gone' } }]),
  );
});
