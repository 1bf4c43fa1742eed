import type { Role } from '@florin/contracts';
import { readCursors } from '@florin/contracts/cursor';
import { landingOf } from '@florin/domain/account';
import { readCursor, syncedResources, syncedServices, writeCursor } from '@florin/sdk';
import type {
  Account,
  AccountBalance,
  AnyRow,
  Category,
  SyncedResource,
  SyncedService,
  Transaction,
} from '../types';
import { endOf, type Link } from './link';
import { movedBetween } from './model-merge';
import {
  defaultsOf,
  isBalanced,
  type Named,
  problem,
  type Reply,
  splitsAfter,
  unbalanced,
  unknownIn,
} from './model-rules';
import { LiveConnection } from './model-streams';
import type { SyncServer } from './sync-server';

type Stored = { row: AnyRow | null; change: number };

const resources = Object.keys(syncedResources) as SyncedResource[];
type Change = { kind: 'create' | 'update' | 'delete'; id: string } & Named & Record<string, unknown>;
type Removed = { id: string; change: number };

/**
 * The server as the sync protocol shows it: change numbers, tombstones, idempotency keys remembered with their answer,
 * If-Match, a feed of whole changes for each service and a live stream. It stands for the outside party in tests of
 * the client.
 */
export class ModelServer implements SyncServer {
  readonly householdId = '00000000-0000-7000-8000-00000000000a';
  readonly accountIds = [
    '00000000-0000-7000-8000-0000000000a1',
    '00000000-0000-7000-8000-0000000000a2',
  ] as const;
  change = 0;
  readonly tables = new Map<SyncedResource, Map<string, Stored>>(resources.map((name) => [name, new Map()]));
  readonly log: { resource: SyncedResource; id: string; row: AnyRow | null; change: number }[] = [];
  /** How often each key took effect; more than once is a doubled write. */
  readonly effects = new Map<string, number>();
  /** Updates that found their text there already: the mark of one that took effect twice, where no two texts are alike. */
  repeats = 0;
  readonly inspection = { log: this.log, effects: this.effects, repeats: () => this.repeats };
  isSessionAlive = true;
  role: Role = 'owner';
  /** Households that the user is no member of any more. */
  readonly lost = new Set<string>();
  /** What a service does not tell of: an older server does not know it, or the caller may not see it. */
  readonly hidden = new Set<SyncedResource>();
  /** Ids of rows that are there and cannot be read. */
  readonly unreadable = new Set<string>();
  /** A server of tomorrow has resources, services and fields that this app does not know. */
  isNewer = false;
  email = 'ada@example.org';
  csrfToken = 'csrf-1';
  private readonly answers = new Map<string, { request: string; reply: Reply }>();
  private readonly streams = new Set<LiveConnection>();
  private viewCount = 0;
  private view = 'v0';

  /** A fetch that reaches this server over a connection that can fail. */
  connect(link: Link): typeof fetch {
    return async (input, init = {}) => {
      const url = new URL(String(input), 'http://model');
      await Promise.race([link.travel(), endOf(init.signal)]);
      const fault = init.method && init.method !== 'GET' ? link.faults.shift() : undefined;
      if (!link.isUp || fault === 'lose-request') throw new TypeError('the network is down');
      if (url.pathname === '/v1/live') return this.openLive(url, init, link);
      const reply =
        fault === 'unavailable'
          ? { status: 503 }
          : fault === 'too-many'
            ? { status: 429 }
            : this.handle(url, init);
      await Promise.race([link.travel(), endOf(init.signal)]);
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

  rotateCsrf(token: string): void {
    this.csrfToken = token;
  }

  changeView(): void {
    this.viewCount += 1;
    this.view = `v${this.viewCount}`;
    // Whoever is told everything anew needs no tombstones.
    for (const table of this.tables.values())
      for (const [id, { row }] of table) if (row === null) table.delete(id);
    this.tell();
  }

  changeRole(role: Role): void {
    this.role = role;
    for (const stream of this.streams) stream.tell('access-changed', { role, scopes: [] });
    this.tell();
  }

  endMembership(householdId: string): void {
    this.lost.add(householdId);
    for (const stream of this.streams) {
      if (stream.householdId !== householdId) continue;
      stream.tell('household-lost', {});
      stream.close();
      this.streams.delete(stream);
    }
  }

  put(resource: SyncedResource, rows: readonly AnyRow[]): void {
    this.change += 1;
    for (const row of rows) {
      if (resource === 'transactions')
        this.count(this.row(resource, row.id) as Transaction, row as Transaction);
      this.store(resource, row.id, { ...row, change: this.change });
      const isNew = resource === 'accounts' && this.row('account-balances', row.id) === null;
      if (isNew) this.openBalance(row as Account);
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

  /** As after a long time: a request that comes again is new. */
  forgetKeys(): void {
    this.answers.clear();
  }

  cutStreams(): void {
    for (const stream of this.streams) stream.fail();
    this.streams.clear();
  }

  /** What a page of changes holds; a change is never split. */
  changesAfter(service: SyncedService, after: string | undefined, limit: number) {
    const given = readCursor(after);
    const isReset = given === null || given.view !== this.view || given.change > this.change;
    const from = isReset ? 0 : given.change;
    const shown = resources.filter((name) => syncedResources[name] === service && !this.hidden.has(name));
    const all = shown
      .flatMap((resource) =>
        [...this.tables.get(resource)!].map(([id, stored]) => ({ resource, id, ...stored })),
      )
      .filter(({ change }) => change > from)
      .sort((a, b) => a.change - b.change);
    let end = Math.min(limit, all.length);
    while (end > 0 && end < all.length && all[end]!.change === all[end - 1]!.change) end += 1;
    const page: Record<string, { rows: AnyRow[]; removed: Removed[] }> = {};
    const unreadable: { resource: string; id: string; change: number }[] = [];
    for (const { resource, id, row, change } of all.slice(0, end)) {
      if (this.unreadable.has(id)) {
        unreadable.push({ resource, id, change });
        continue;
      }
      page[resource] ??= { rows: [], removed: [] };
      if (row)
        page[resource].rows.push(
          this.isNewer ? ({ ...row, colour: 'green' } as AnyRow & { colour: string }) : row,
        );
      else page[resource].removed.push({ id, change });
    }
    const hasMore = end < all.length;
    const change = hasMore ? all[end - 1]!.change : this.change;
    if (this.isNewer && from < this.change)
      page['savings-goals'] = { rows: [{ id: 'goal-1', change } as AnyRow], removed: [] };
    return {
      cursor: writeCursor({ change, view: this.view }),
      hasMore,
      isReset,
      resources: page,
      unreadable,
    };
  }

  private handle(url: URL, init: RequestInit): Reply {
    const method = init.method ?? 'GET';
    const headers = new Headers(init.headers);
    if (url.pathname === '/v1/sign-in') return this.signIn(JSON.parse(String(init.body)).email);
    if (!this.isSessionAlive) return { status: 401, body: problem(401, 'request/unauthenticated') };
    if (url.pathname === '/v1/session') return { status: 200, body: this.session() };
    if (this.lost.has(headers.get('florin-household') ?? ''))
      return { status: 404, body: problem(404, 'request/not-found') };
    const changes = /^\/v1\/([a-z-]+)\/changes$/.exec(url.pathname);
    if (changes && method === 'GET') {
      const { searchParams } = url;
      const service = changes[1] as SyncedService;
      const after = searchParams.get('after') ?? undefined;
      return { status: 200, body: this.changesAfter(service, after, Number(searchParams.get('limit'))) };
    }
    if (headers.get('x-csrf-token') !== this.csrfToken)
      return { status: 403, body: problem(403, 'request/csrf') };
    if (url.pathname === '/v1/sign-out') {
      this.isSessionAlive = false;
      return { status: 204 };
    }
    if (this.role === 'viewer') return { status: 403, body: problem(403, 'request/forbidden') };
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
    const known = this.rows('households').filter(({ id }) => !this.lost.has(id));
    const households = known.map((row) => ({ id: row.id, name: 'Home', role: this.role }));
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
    const [, , resource, id, action] = path.split('/') as ['', 'v1', SyncedResource, string?, string?];
    const table = this.tables.get(resource);
    if (!table) return { status: 404, body: problem(404, 'request/not-found') };
    if (method === 'PATCH' && id === undefined) return this.writeTogether(body.changes as Change[]);
    const refused = resource === 'transactions' && method !== 'DELETE' ? unknownIn(this, body) : null;
    if (refused) return refused;
    if (method === 'POST' && action === undefined) {
      if (table.has(String(body.id)))
        return { status: 409, body: problem(409, 'transaction/already-exists') };
      if (resource === 'transactions' && !isBalanced(body, null)) return unbalanced();
      this.change += 1;
      const row = { ...defaultsOf(resource), ...body, change: this.change } as AnyRow;
      this.count(null, row as Transaction);
      this.store(resource, row.id, row);
      if (resource === 'accounts') this.openBalance(row as Account);
      return { status: 201, body: row };
    }
    const before = id === undefined ? null : this.row(resource, id);
    if (!before || id === undefined) return { status: 404, body: problem(404, 'request/not-found') };
    if (headers.get('if-match') !== `"${before.change}"`)
      return { status: 412, body: problem(412, 'request/stale') };
    if (action === 'merge') return this.merge(before as Category, String(body.intoId));
    if (resource === 'transactions' && method !== 'DELETE' && !isBalanced(body, before as Transaction))
      return unbalanced();
    this.change += 1;
    for (const field of ['payee', 'note'] as const)
      if (body[field] !== undefined && (before as Transaction)[field] === body[field]) this.repeats += 1;
    const after =
      method === 'DELETE'
        ? null
        : ({
            ...before,
            ...body,
            ...(resource === 'transactions' && { splits: splitsAfter(body, before as Transaction) }),
            ...(body.isArchived === false && { mergedIntoId: null }),
            change: this.change,
          } as AnyRow);
    this.count(before as Transaction, after as Transaction | null);
    this.store(resource, id, after);
    return after ? { status: 200, body: after } : { status: 204 };
  }

  /** All in one change, or nothing; what is not there is passed over. */
  private writeTogether(changes: readonly Change[]): Reply {
    for (const [at, change] of changes.entries()) {
      const before = this.row('transactions', change.id) as Transaction | null;
      if (change.kind === 'create' && this.tables.get('transactions')?.has(change.id))
        return { status: 409, body: problem(409, 'transaction/already-exists') };
      if (change.kind === 'delete' || (change.kind === 'update' && before === null)) continue;
      const refused = unknownIn(this, change, `changes.${at}.`);
      if (refused) return refused;
      if (!isBalanced(change, before)) return unbalanced(`changes.${at}.`);
    }
    this.change += 1;
    const rows: AnyRow[] = [];
    const removed: string[] = [];
    const missing: string[] = [];
    for (const { kind, id, categoryId, ...named } of changes) {
      const before = this.row('transactions', id) as Transaction | null;
      if (kind !== 'create' && before === null) missing.push(id);
      else if (kind === 'delete') removed.push(id);
      if (kind !== 'create' && before === null) continue;
      for (const field of ['payee', 'note'] as const)
        if (named[field] !== undefined && before?.[field] === named[field]) this.repeats += 1;
      const whole =
        categoryId === undefined ? {} : { splits: [{ categoryId, amountMinor: before?.amountMinor }] };
      const base = before ?? { ...defaultsOf('transactions'), id };
      const after =
        kind === 'delete' ? null : ({ ...base, ...named, ...whole, change: this.change } as AnyRow);
      this.count(before, after as Transaction | null);
      this.store('transactions', id, after);
      if (after) rows.push(after);
    }
    return { status: 200, body: { rows, removed, missing, change: this.change } };
  }

  /** In one change: the category becomes a part of the other, and what is in it moves there. */
  private merge(before: Category, mergedIntoId: string): Reply {
    this.change += 1;
    for (const row of movedBetween(this.rows('transactions') as Transaction[], before.id, mergedIntoId))
      this.store('transactions', row.id, { ...row, change: this.change });
    for (const part of this.rows('categories') as Category[])
      if (part.mergedIntoId === before.id)
        this.store('categories', part.id, { ...part, mergedIntoId, change: this.change });
    const after = { ...before, isArchived: true, mergedIntoId, change: this.change };
    this.store('categories', before.id, after);
    return { status: 200, body: after };
  }

  private openBalance({ id, currency, stated: { on: statedOn, balanceMinor } }: Account): void {
    const { change } = this;
    this.store('account-balances', id, { id, balanceMinor, currency, statedOn, corrections: [], change });
  }

  /** An account's balance moves with the transactions after what was stated of it, in the same change. */
  private count(before: Transaction | null, after: Transaction | null): void {
    for (const [row, sign] of [
      [before, -1],
      [after, 1],
    ] as const) {
      const balance = row?.accountId
        ? (this.row('account-balances', row.accountId) as AccountBalance | null)
        : null;
      if (!row || !balance || landingOf(balance, row) !== 'balance') continue;
      const balanceMinor = balance.balanceMinor + sign * row.amountMinor;
      this.store('account-balances', balance.id, { ...balance, balanceMinor, change: this.change });
    }
  }

  private store(resource: SyncedResource, id: string, row: AnyRow | null): void {
    this.tables.get(resource)?.set(id, { row, change: this.change });
    this.log.push({ resource, id, row, change: this.change });
  }

  private openLive(url: URL, init: RequestInit, link: Link): Response {
    if (!this.isSessionAlive) return new Response(null, { status: 401 });
    const householdId = new Headers(init.headers).get('florin-household') ?? '';
    if (this.lost.has(householdId)) return new Response(null, { status: 404 });
    const cursors = readCursors(url.searchParams.get('cursors') ?? undefined, syncedServices);
    const stream = new LiveConnection(this, householdId, cursors, link);
    this.streams.add(stream);
    init.signal?.addEventListener('abort', () => stream.fail());
    if (this.isNewer)
      stream.tell('changes', { ...this.changesAfter('user', undefined, 7), service: 'goals' });
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
