import { type SyncedResource, scopes } from '@florin/contracts';
import type { CallAs } from '@florin/kernel/call';
import { instantOf } from '@florin/kernel/clock';
import { expectStatus, type Person, type TestSystem } from '@florin/testkit';
import type pg from 'pg';
import type { Link } from '../../apps/client/data/testing/link';
import type { SyncServer } from '../../apps/client/data/testing/sync-server';
import type { AnyRow, Transaction } from '../../apps/client/data/types';
import { FeedReader } from './model/feed-reader';

const beat = ': still here';
/** Kept from before a test puts its own timers in their place: what the machine does takes real time. */
const setRealTimeout = globalThis.setTimeout;
const outboxes = ['user', 'transaction', 'budgeting', 'reporting', 'notification', 'audit'].map(
  (service) => `EXISTS (SELECT FROM "${service}".outbox)`,
);
type Stream = { beats: number; isOpen: boolean; abort: AbortController };

/** The real server with one household in it, as the laws of sync ask for a server. */
export class RealHousehold implements SyncServer {
  readonly householdId: string;
  readonly accountIds: readonly string[];
  csrfToken: string;
  readonly inspection = null;
  private readonly system: TestSystem;
  private readonly person: Person;
  private feed = new FeedReader();
  private readonly streams = new Set<Stream>();
  private requestCount = 0;

  private readonly administrator: pg.Client;

  private constructor(
    system: TestSystem,
    administrator: pg.Client,
    person: Person,
    accountIds: readonly string[],
  ) {
    this.administrator = administrator;
    this.system = system;
    this.person = person;
    this.accountIds = accountIds;
    this.householdId = person.householdId;
    this.csrfToken = person.session.csrfToken;
  }

  /** `administrator` looks at the outboxes from outside. */
  static async create(system: TestSystem, administrator: pg.Client): Promise<RealHousehold> {
    const person = await system.person();
    const accounts = [await person.account({ name: 'One' }), await person.account({ name: 'Other' })];
    const household = new RealHousehold(
      system,
      administrator,
      person,
      accounts.map(({ id }) => id),
    );
    await household.rest();
    return household;
  }

  connect(link: Link): typeof fetch {
    return async (input, init = {}) => {
      const url = new URL(String(input), this.system.url);
      const path = `${this.system.url}${url.pathname}${url.search}`;
      await link.travel();
      const fault = (init.method ?? 'GET') === 'GET' ? undefined : link.faults.shift();
      if (!link.isUp || fault === 'lose-request') throw new TypeError('the network is down');
      if (fault === 'unavailable') return new Response(null, { status: 503 });
      if (fault === 'too-many') return new Response(null, { status: 429, headers: { 'retry-after': '2' } });
      const headers = { ...(init.headers as Record<string, string>), cookie: this.person.cookie };
      if (url.pathname === '/v1/live') return this.openLive(path, { ...init, headers });
      this.requestCount += 1;
      try {
        const response = await fetch(path, { ...init, headers });
        const bytes = await response.arrayBuffer();
        await link.travel();
        if (!link.isUp || fault === 'lose-answer') throw new TypeError('the connection was lost');
        const body = bytes.byteLength === 0 ? null : bytes;
        return new Response(body, { status: response.status, headers: response.headers });
      } finally {
        this.requestCount -= 1;
      }
    };
  }

  async put(resource: SyncedResource, rows: readonly AnyRow[]): Promise<void> {
    for (const row of rows as readonly Transaction[]) {
      const { id, accountId, on, amountMinor, payee, note, splits } = row;
      const known = this.row(resource, id) as Transaction | null;
      if (known === null) {
        const body = { id, accountId, on, amountMinor, payee, note, splits };
        await this.call('transaction/create-transaction', { body, idempotencyKey: crypto.randomUUID() });
      } else await this.writeNewest(id, 'PATCH', { note });
    }
    await this.read();
  }

  async remove(_resource: SyncedResource, id: string): Promise<void> {
    await this.writeNewest(id, 'DELETE');
    await this.read();
  }

  rows(resource: SyncedResource): AnyRow[] {
    return this.feed.list(resource);
  }

  row(resource: SyncedResource, id: string): AnyRow | null {
    return (this.feed.rows.get(resource)?.get(id) as AnyRow | undefined) ?? null;
  }

  /** Rights and the shape of rows stay what they are while a server runs. */
  changeView(): void {}

  cutStreams(): void {
    for (const stream of this.streams) stream.abort.abort();
    this.streams.clear();
  }

  /** The token follows from the session, which stays. */
  rotateCsrf(): void {}

  /** Until no request is under way, nothing waits to be told, and the streams have told it. */
  async rest(): Promise<void> {
    await until(() => this.requestCount === 0);
    await until(async () => {
      const found = await this.administrator.query<{ has: boolean }>(
        `SELECT ${outboxes.join(' OR ')} AS has`,
      );
      return !found.rows[0]!.has;
    });
    const before = [...this.streams].map((stream) => ({ stream, beats: stream.beats }));
    await until(() => before.every(({ stream, beats }) => !stream.isOpen || stream.beats >= beats + 2));
    await until(() => this.requestCount === 0);
    await this.read();
  }

  private async openLive(path: string, init: RequestInit): Promise<Response> {
    const abort = new AbortController();
    init.signal?.addEventListener('abort', () => abort.abort());
    const stream: Stream = { beats: 0, isOpen: true, abort };
    const response = await fetch(path, { ...init, signal: abort.signal });
    if (!response.ok || response.body === null) return response;
    this.streams.add(stream);
    abort.signal.addEventListener('abort', () => {
      stream.isOpen = false;
      this.streams.delete(stream);
    });
    const decoder = new TextDecoder();
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(bytes, controller) {
          stream.beats += decoder.decode(bytes, { stream: true }).split(beat).length - 1;
          controller.enqueue(bytes);
        },
        flush() {
          stream.isOpen = false;
        },
      }),
    );
    return new Response(counted, { status: 200, headers: response.headers });
  }

  /** What another device does, on the row as it is now; one that is gone stays gone. */
  private async writeNewest(id: string, method: 'PATCH' | 'DELETE', body?: object): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      const row = this.row('transactions', id);
      if (row === null) return;
      const headers = { 'if-match': `"${row.change}"` };
      const reply = await this.person.send(method, `/v1/transactions/${id}`, { body, headers });
      if (reply.status < 300) return;
      if (reply.status !== 412 && reply.status !== 404) expectStatus(reply, 200);
      await this.read();
    }
  }

  private async read(): Promise<void> {
    await this.feed.readAll(this.call);
  }

  private readonly call: CallAs = (name, input) => {
    const { userId, session, householdId } = this.person;
    const subject = {
      subject: userId,
      sessionId: session.user.id,
      householdId,
      role: 'owner' as const,
      scopes: [...scopes],
      assurance: 1 as const,
      authenticatedAt: instantOf(this.system.clock),
    };
    return this.system.system.callAs(subject, crypto.randomUUID())(name, input);
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const untilMs = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > untilMs) throw new Error('the real server does not come to rest');
    await new Promise((resolve) => setRealTimeout(resolve, 1));
  }
}
