import { randomUUID } from 'node:crypto';
import { eventually } from '@florin/testkit';
import { expect } from 'vitest';
import { type Exchange, type Recording, readEvents } from './exchange';
import { fits, unmet } from './fits';

const nameForm = /\{(?:new|id) \d+\}|\{cursor \w+\}|\{change [^}]+\}+|\{csrf\}|\{email\}/g;

/** Says to a server what an app of another day said, as that app would go on from what it is answered. */
export async function replay(url: string, { exchanges }: Recording): Promise<void> {
  const known = new Map<string, string>([['{email}', `app-${randomUUID().slice(0, 8)}@example.org`]]);
  const streams: { exchange: Exchange; told: { event: string; data: unknown }[]; close(): void }[] = [];
  let cookie = '';

  /** The request with what its names stand for by now. */
  function requestOf({ method, path, headers, body }: Exchange): () => Request {
    const filled = JSON.parse(fill(JSON.stringify({ path, headers, body }))) as Pick<
      Exchange,
      'path' | 'headers' | 'body'
    >;
    const text = filled.body === undefined ? {} : { body: JSON.stringify(filled.body) };
    return () => new Request(url + filled.path, { method, headers: { ...filled.headers, cookie }, ...text });
  }

  function fill(text: string): string {
    return text.replace(nameForm, (name) => {
      if (name.startsWith('{new ') && !known.has(name)) known.set(name, randomUUID());
      const value = known.get(name.startsWith('{change ') ? versionOf(name) : name);
      if (value === undefined) throw new Error(`nothing that was answered says what ${name} is`);
      return value;
    });
  }

  function versionOf(name: string): string {
    return `version ${known.get(name.slice('{change '.length, -1))}`;
  }

  /** What an answer says of names, of versions of rows, and of how far a feed was heard. */
  function learn(expected: unknown, actual: unknown, service: string | undefined): void {
    for (const [name, value] of fits(expected, actual, known)) known.set(name, value);
    visit(actual, (part) => {
      if (typeof part.id === 'string' && typeof part.change === 'number')
        known.set(`version ${part.id}`, String(part.change));
      if (typeof part.cursor === 'string') known.set(`{cursor ${part.service ?? service}}`, part.cursor);
    });
  }

  async function follow(exchange: Exchange): Promise<void> {
    const connection = new AbortController();
    const response = await fetch(requestOf(exchange)(), { signal: connection.signal });
    expect([exchange.path, response.status]).toEqual([exchange.path, exchange.status]);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const told: { event: string; data: unknown }[] = [];
    void readEvents(response, (event, data) => {
      told.push({ event, data });
      learn(asOne(exchange.told!), asOne(told), undefined);
      learn(undefined, data, undefined);
    }).catch(() => {});
    streams.push({ exchange, told, close: () => connection.abort() });
  }

  async function ask(exchange: Exchange): Promise<void> {
    const isRead = exchange.method === 'GET';
    const service = /^\/v1\/(\w+)\/changes/.exec(exchange.path)?.[1];
    const answer = await eventually(async () => {
      await heardEnough(exchange);
      const request = requestOf(exchange);
      const response = await fetch(request());
      const set = response.headers.getSetCookie().map((line) => line.split(';')[0]!);
      if (set.length > 0) cookie = set.join('; ');
      const text = await response.text();
      const body = text === '' ? undefined : (JSON.parse(text) as unknown);
      const said = { request, status: response.status, body };
      expect([exchange.method, exchange.path, said]).toMatchObject([
        exchange.method,
        exchange.path,
        { status: exchange.status },
      ]);
      // What happens after an answer may not have happened yet.
      expect(unmet(exchange.answer, said.body), `${exchange.method} ${exchange.path}`).toEqual([]);
      return said;
    });
    learn(exchange.answer, answer.body, service);
    const isKept = exchange.headers['idempotency-key'] !== undefined && !exchange.path.startsWith('/v1/sign');
    if (isRead || !isKept || exchange.path === '/v1/register' || exchange.status >= 400) return;
    // An app whose answer got lost says the same again.
    const again = await fetch(answer.request());
    const text = await again.text();
    expect([exchange.path, again.status, text === '' ? undefined : JSON.parse(text)]).toEqual([
      exchange.path,
      answer.status,
      answer.body,
    ]);
  }

  /** What a request names has to have been told; a stream may still be about to tell it. */
  async function heardEnough(exchange: Exchange): Promise<void> {
    await eventually(
      async () => void fill(JSON.stringify({ ...exchange, answer: null, told: null, status: 0 })),
    );
  }

  /** Which of two streams tells a row depends on where each began, so they count together. */
  async function heardAll(): Promise<void> {
    const expected = asOne(streams.flatMap(({ exchange }) => exchange.told!));
    await eventually(async () =>
      expect(unmet(expected, asOne(streams.flatMap(({ told }) => told))), 'what streams told').toEqual([]),
    );
  }

  try {
    for (const exchange of exchanges) {
      // With the session its streams end.
      if (exchange.path === '/v1/sign-out') await heardAll();
      await (exchange.told ? follow(exchange) : ask(exchange));
    }
    expect(streams.length).toBeGreaterThan(0);
  } finally {
    for (const { close } of streams) close();
  }
}

/** What a stream told, however it was divided into events: rows and removals by service and resource. */
function asOne(told: NonNullable<Exchange['told']>): unknown {
  const all: Record<string, { rows: unknown[]; removed: unknown[] }> = {};
  const others: unknown[] = [];
  for (const { event, data } of told) {
    const { service, resources = {} } = data as { service?: string; resources?: typeof all };
    if (event !== 'changes') others.push({ event, data });
    for (const [resource, { rows, removed }] of Object.entries(resources)) {
      const one = all[`${service}/${resource}`] ?? { rows: [], removed: [] };
      all[`${service}/${resource}`] = {
        rows: [...one.rows, ...rows],
        removed: [...one.removed, ...removed],
      };
    }
  }
  return { ...all, others };
}

function visit(value: unknown, see: (part: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) see(value as Record<string, unknown>);
  for (const part of Object.values(value)) visit(part, see);
}
