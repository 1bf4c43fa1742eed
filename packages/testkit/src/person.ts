import { randomUUID } from 'node:crypto';
import type { Account, Category, Household, ProblemDocument, Session, Transaction } from '@florin/contracts';
import { eventually } from './start-test-system';

export type Reply<Body = unknown> = { status: number; body: Body; headers: Headers };

export type SendOptions = {
  body?: unknown;
  headers?: Record<string, string | undefined>;
};

/** Somebody using the system from outside, over HTTP, as the app does. */
export type Person = {
  email: string;
  password: string;
  userId: string;
  householdId: string;
  session: Session;
  cookie: string;
  /**
   * Sends a request with this person's cookie, and with the headers a write needs. A header given as undefined
   * is left out, which is how a test does without one.
   */
  send<Body = unknown>(method: string, path: string, options?: SendOptions): Promise<Reply<Body>>;
  /** The same, for a body of bytes. */
  upload<Body = unknown>(path: string, file: Uint8Array | string): Promise<Reply<Body>>;
  account(given?: Partial<Account>): Promise<Account>;
  /** A category of the household by its name, once the default ones have arrived. */
  category(name: string): Promise<Category>;
  transaction(given: Partial<Transaction> & { accountId: string }): Promise<Transaction>;
  changes<Row>(
    resource: string,
    after?: number,
  ): Promise<{ rows: Row[]; removed: { id: string }[]; change: number }>;
};

const password = 'tall ships sail at noon 7';

export async function newPerson(
  url: string,
  options: { number: number; displayName?: string; hasHousehold?: boolean },
): Promise<Person> {
  const email = `person${options.number}-${randomUUID().slice(0, 8)}@example.org`;
  const displayName = options.displayName ?? `Person ${options.number}`;
  await expectStatus(
    await request(url, 'POST', '/v1/register', { body: { email, password, displayName } }),
    202,
  );
  const signedIn = await request<Session>(url, 'POST', '/v1/sign-in', { body: { email, password } });
  expectStatus(signedIn, 200);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const session = signedIn.body;
  const person = personOf(url, { email, password, session, cookie });
  if (options.hasHousehold !== false) await startHousehold(person, displayName);
  return person;
}

async function startHousehold(person: Person, displayName: string): Promise<void> {
  const id = randomUUID();
  const body = {
    id,
    name: `${displayName}'s home`,
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    locale: 'en-IE',
  };
  expectStatus(await person.send<Household>('POST', '/v1/households', { body }), 201);
  person.householdId = id;
}

function personOf(
  url: string,
  known: { email: string; password: string; session: Session; cookie: string },
): Person {
  const person: Person = {
    ...known,
    userId: known.session.user.id,
    householdId: '',
    send(method, path, { body, headers = {} } = {}) {
      const isWrite = method !== 'GET';
      return request(url, method, path, {
        body,
        headers: {
          cookie: known.cookie,
          ...(isWrite ? { 'x-csrf-token': known.session.csrfToken, 'idempotency-key': randomUUID() } : {}),
          ...headers,
        },
      });
    },
    upload(path, file) {
      return request(url, 'POST', path, {
        body: typeof file === 'string' ? new TextEncoder().encode(file) : file,
        headers: {
          cookie: known.cookie,
          'x-csrf-token': known.session.csrfToken,
          'idempotency-key': randomUUID(),
        },
      });
    },
    async account(given = {}) {
      const body = {
        id: randomUUID(),
        name: 'Everyday',
        kind: 'checking',
        currency: 'EUR',
        openingBalanceMinor: 0,
        ...given,
      };
      return expectStatus(await person.send<Account>('POST', '/v1/accounts', { body }), 201).body;
    },
    async category(name) {
      return eventually(async () => {
        const { rows } = await person.changes<Category>('categories');
        const found = rows.find((row) => row.name === name);
        if (found === undefined)
          throw new Error(`no category ${name} among ${rows.map((row) => row.name).join(', ')}`);
        return found;
      });
    },
    async transaction(given) {
      const amountMinor = given.amountMinor ?? -1000;
      const body = {
        id: randomUUID(),
        on: '2026-11-20',
        amountMinor,
        payee: 'Corner shop',
        note: '',
        splits: [{ categoryId: null, amountMinor }],
        ...given,
      };
      return expectStatus(await person.send<Transaction>('POST', '/v1/transactions', { body }), 201).body;
    },
    async changes<Row>(resource: string, after = 0) {
      type Page = { rows: Row[]; removed: { id: string }[]; change: number; hasMore: boolean };
      const all: Page = { rows: [], removed: [], change: after, hasMore: true };
      while (all.hasMore) {
        const path = `/v1/${resource}/changes?after=${all.change}&limit=1000`;
        const page = expectStatus(await person.send<Page>('GET', path), 200).body;
        all.rows.push(...page.rows);
        all.removed.push(...page.removed);
        all.change = page.change;
        all.hasMore = page.hasMore;
      }
      return all;
    },
  };
  return person;
}

async function request<Body = unknown>(
  url: string,
  method: string,
  path: string,
  { body, headers = {} }: SendOptions,
): Promise<Reply<Body>> {
  const isBytes = body instanceof Uint8Array;
  const sent: Record<string, string> = {};
  if (body !== undefined) sent['content-type'] = isBytes ? 'application/octet-stream' : 'application/json';
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) delete sent[name];
    else sent[name] = value;
  }
  const response = await fetch(`${url}${path}`, {
    method,
    headers: sent,
    ...(body === undefined ? {} : { body: isBytes ? (body as BodyInit) : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    body: (isJson ? JSON.parse(text) : text) as Body,
    headers: response.headers,
  };
}

/** Fails with what the system answered, where that is not what the test needs to go on. */
export function expectStatus<Body>(reply: Reply<Body>, status: number): Reply<Body> {
  if (reply.status === status) return reply;
  const problem = reply.body as Partial<ProblemDocument> | undefined;
  throw new Error(`answered ${reply.status} instead of ${status}: ${JSON.stringify(problem)}`);
}
