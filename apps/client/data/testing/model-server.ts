import type { Account, AnyRow, SyncedResource, Transaction } from '../types';

type Stored = { row: AnyRow | null; change: number };
type Reply = { status: number; body?: unknown };

export type Fault = 'lose-request' | 'lose-answer' | 'unavailable' | 'too-many';

const resources: SyncedResource[] = [
  'households',
  'accounts',
  'category-groups',
  'categories',
  'transactions',
  'statements',
  'budgets',
  'notifications',
];

/**
 * The server as the sync protocol shows it: change numbers, tombstones, idempotency keys remembered with their answer,
 * If-Match, pages of whole changes and a live stream. It stands for the outside party in tests of the client.
 */
export class ModelServer {
  change = 0;
  readonly tables = new Map<SyncedResource, Map<string, Stored>>(resources.map((name) => [name, new Map()]));
  readonly log: { resource: SyncedResource; id: string; row: AnyRow | null; change: number }[] = [];
  /** How often each key took effect; more than once is a doubled write. */
  readonly effects = new Map<string, number>();
  /** Updates that found their text there already: the mark of one that took effect twice, where no two texts are alike. */
  repeats = 0;
  isSessionAlive = true;
  email = 'ada@example.org';
  csrfToken = 'csrf-1';
  private readonly answers = new Map<string, { request: string; reply: Reply }>();
  private readonly streams = new Set<LiveConnection>();

  /** A fetch that reaches this server over a connection that can fail. */
  connect(link: Link): typeof fetch {
    return async (input, init = {}) => {
      const url = new URL(String(input), 'http://model');
      await link.travel();
      const fault = init.method && init.method !== 'GET' ? link.faults.shift() : undefined;
      if (!link.isUp || fault === 'lose-request') throw new TypeError('the network is down');
      if (url.pathname === '/v1/live') return this.openLive(url, init, link);
      const reply =
        fault === 'unavailable'
          ? { status: 503 }
          : fault === 'too-many'
            ? { status: 429 }
            : this.handle(url, init);
      await link.travel();
      if (!link.isUp || fault === 'lose-answer') throw new TypeError('the connection was lost');
      const headers = {
        'content-type': 'application/json',
        ...(fault === 'too-many' ? { 'retry-after': '2' } : {}),
      };
      const text =
        reply.status === 204 ? null : JSON.stringify(reply.body ?? problem(reply.status, 'request/failed'));
      return new Response(text, { status: reply.status, headers });
    };
  }

  put(resource: SyncedResource, rows: readonly AnyRow[]): void {
    this.change += 1;
    for (const row of rows) {
      if (resource === 'transactions')
        this.count(this.row(resource, row.id) as Transaction, row as Transaction);
      this.store(resource, row.id, { ...row, change: this.change });
    }
    this.tell();
  }

  row(resource: SyncedResource, id: string): AnyRow | null {
    return this.tables.get(resource)?.get(id)?.row ?? null;
  }

  rows(resource: SyncedResource): AnyRow[] {
    return [...(this.tables.get(resource)?.values() ?? [])].flatMap(({ row }) => row ?? []);
  }

  remove(resource: SyncedResource, id: string): void {
    this.change += 1;
    this.count(this.row(resource, id) as Transaction, null);
    this.store(resource, id, null);
    this.tell();
  }

  cutStreams(): void {
    for (const stream of this.streams) stream.fail();
    this.streams.clear();
  }

  /** What a page of changes holds; a change is never split. */
  changesAfter(resource: SyncedResource, after: number, limit: number) {
    const all = [...(this.tables.get(resource) ?? [])]
      .filter(([, stored]) => stored.change > after)
      .sort(([, a], [, b]) => a.change - b.change);
    let end = Math.min(limit, all.length);
    while (end > 0 && end < all.length && all[end]![1].change === all[end - 1]![1].change) end += 1;
    const page = all.slice(0, end);
    return {
      rows: page.flatMap(([, { row }]) => row ?? []),
      removed: page.filter(([, { row }]) => row === null).map(([id, { change }]) => ({ id, change })),
      change: page.at(-1)?.[1].change ?? after,
      hasMore: end < all.length,
    };
  }

  private handle(url: URL, init: RequestInit): Reply {
    const method = init.method ?? 'GET';
    const headers = new Headers(init.headers);
    if (url.pathname === '/v1/sign-in') return this.signIn(JSON.parse(String(init.body)).email);
    if (!this.isSessionAlive) return { status: 401, body: problem(401, 'request/unauthenticated') };
    if (url.pathname === '/v1/session') return { status: 200, body: this.session() };
    const changes = /^\/v1\/([a-z-]+)\/changes$/.exec(url.pathname);
    if (changes && method === 'GET') {
      const { searchParams } = url;
      const resource = changes[1] as SyncedResource;
      return {
        status: 200,
        body: this.changesAfter(
          resource,
          Number(searchParams.get('after')),
          Number(searchParams.get('limit')),
        ),
      };
    }
    if (headers.get('x-csrf-token') !== this.csrfToken)
      return { status: 403, body: problem(403, 'request/csrf') };
    if (url.pathname === '/v1/sign-out') {
      this.isSessionAlive = false;
      return { status: 204 };
    }
    return this.once(headers, `${method} ${url.pathname} ${headers.get('if-match')} ${init.body ?? ''}`, () =>
      this.write(method, url.pathname, headers, init.body ? JSON.parse(String(init.body)) : {}),
    );
  }

  private signIn(email: string): Reply {
    if (!email.endsWith('@example.org')) return { status: 401, body: problem(401, 'user/wrong-credentials') };
    this.email = email;
    this.isSessionAlive = true;
    return { status: 200, body: this.session() };
  }

  private session() {
    const user = { id: `user ${this.email}`, email: this.email, displayName: 'Somebody' };
    const households = this.rows('households').map((row) => ({ id: row.id, name: 'Home', role: 'owner' }));
    return { user, households, csrfToken: this.csrfToken };
  }

  /** Like the kernel: the answer of a write that took effect is kept; a refusal is not. */
  private once(headers: Headers, request: string, run: () => Reply): Reply {
    const key = headers.get('idempotency-key');
    if (!key) return { status: 400, body: problem(400, 'request/idempotency-key-required') };
    const known = this.answers.get(key);
    if (known)
      return known.request === request
        ? known.reply
        : { status: 422, body: problem(422, 'request/idempotency-key-reused') };
    const reply = run();
    if (reply.status < 300) {
      this.answers.set(key, { request, reply });
      this.effects.set(key, (this.effects.get(key) ?? 0) + 1);
      this.tell();
    }
    return reply;
  }

  private write(method: string, path: string, headers: Headers, body: Record<string, unknown>): Reply {
    const [, , resource, id] = path.split('/') as ['', 'v1', SyncedResource, string | undefined];
    const table = this.tables.get(resource);
    if (!table) return { status: 404, body: problem(404, 'request/not-found') };
    const refused = resource === 'transactions' && method !== 'DELETE' ? this.refuse(body) : null;
    if (refused) return refused;
    if (method === 'POST') {
      if (table.has(String(body.id)))
        return { status: 409, body: problem(409, 'transaction/already-exists') };
      this.change += 1;
      const row = { ...this.defaults(resource, body), ...body, change: this.change } as AnyRow;
      this.count(null, row as Transaction);
      this.store(resource, row.id, row);
      return { status: 201, body: row };
    }
    const before = id === undefined ? null : this.row(resource, id);
    if (!before || id === undefined) return { status: 404, body: problem(404, 'request/not-found') };
    if (headers.get('if-match') !== `"${before.change}"`)
      return { status: 412, body: problem(412, 'request/stale') };
    this.change += 1;
    for (const field of ['payee', 'note'] as const)
      if (body[field] !== undefined && (before as Transaction)[field] === body[field]) this.repeats += 1;
    const after = method === 'DELETE' ? null : ({ ...before, ...body, change: this.change } as AnyRow);
    this.count(before as Transaction, after as Transaction | null);
    this.store(resource, id, after);
    return after ? { status: 200, body: after } : { status: 204 };
  }

  private refuse(body: Record<string, unknown>): Reply | null {
    if (body.payee === 'refuse me')
      return { status: 400, body: problem(400, 'transaction/unknown-category') };
    const isKnown = body.accountId === undefined || this.row('accounts', String(body.accountId)) !== null;
    return isKnown ? null : { status: 400, body: problem(400, 'transaction/unknown-account') };
  }

  private defaults(resource: SyncedResource, body: Record<string, unknown>): object {
    if (resource === 'transactions') return { currency: 'EUR', statementId: null };
    if (resource === 'accounts') return { balanceMinor: body.openingBalanceMinor, isClosed: false };
    return {};
  }

  /** An account's balance moves with its transactions, in the same change. */
  private count(before: Transaction | null, after: Transaction | null): void {
    for (const [row, sign] of [
      [before, -1],
      [after, 1],
    ] as const) {
      const account = row?.accountId ? (this.row('accounts', row.accountId) as Account | null) : null;
      if (!row || !account) continue;
      const balanceMinor = account.balanceMinor + sign * row.amountMinor;
      this.store('accounts', account.id, { ...account, balanceMinor, change: this.change });
    }
  }

  private store(resource: SyncedResource, id: string, row: AnyRow | null): void {
    this.tables.get(resource)?.set(id, { row, change: this.change });
    this.log.push({ resource, id, row, change: this.change });
  }

  private openLive(url: URL, init: RequestInit, link: Link): Response {
    if (!this.isSessionAlive) return new Response(null, { status: 401 });
    const cursors = new Map<SyncedResource, number>();
    for (const part of (url.searchParams.get('cursors') ?? '').split(',').filter(Boolean)) {
      const [resource, change] = part.split(':') as [SyncedResource, string];
      cursors.set(resource, Number(change));
    }
    const stream = new LiveConnection(this, cursors, link);
    this.streams.add(stream);
    init.signal?.addEventListener('abort', () => stream.fail());
    stream.pump();
    return new Response(stream.body, { status: 200 });
  }

  private tell(): void {
    for (const stream of this.streams) {
      if (stream.isOpen) stream.pump();
      else this.streams.delete(stream);
    }
  }
}

/** The way between one device and the server. */
export class Link {
  isUp = true;
  faults: Fault[] = [];
  travel: () => Promise<void> = async () => {};
}

/** One open stream: it remembers where the device stands and sends what is new from there, small pieces at a time. */
class LiveConnection {
  isOpen = true;
  readonly body: ReadableStream<Uint8Array>;
  private controller!: ReadableStreamDefaultController<Uint8Array>;
  private readonly server: ModelServer;
  private readonly cursors: Map<SyncedResource, number>;
  private readonly link: Link;

  constructor(server: ModelServer, cursors: Map<SyncedResource, number>, link: Link) {
    this.server = server;
    this.cursors = cursors;
    this.link = link;
    this.body = new ReadableStream({
      start: (controller) => {
        this.controller = controller;
      },
      cancel: () => {
        this.isOpen = false;
      },
    });
    this.send(': welcome\n\n');
  }

  pump(): void {
    if (!this.link.isUp) {
      this.fail();
      return;
    }
    for (const resource of resources) {
      for (let hasMore = true; hasMore; ) {
        const page = this.server.changesAfter(resource, this.cursors.get(resource) ?? 0, 7);
        hasMore = page.hasMore;
        if (page.change === (this.cursors.get(resource) ?? 0)) break;
        this.cursors.set(resource, page.change);
        this.send(`event: changes\ndata: ${JSON.stringify({ resource, ...page })}\n\n`);
      }
    }
  }

  fail(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.controller.error(new TypeError('the connection was lost'));
  }

  private send(text: string): void {
    if (!this.isOpen) return;
    const bytes = new TextEncoder().encode(text);
    // Cut in the middle, as networks do.
    const middle = bytes.length >> 1;
    this.controller.enqueue(bytes.slice(0, middle));
    this.controller.enqueue(bytes.slice(middle));
  }
}

function problem(status: number, code: string) {
  return { type: `/docs/problems/${code}`, title: code, status, code, requestId: 'r' };
}
