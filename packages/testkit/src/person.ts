import { randomUUID } from 'node:crypto';
import {
  type Account,
  type AccountBalance,
  type Category,
  type ChangesPage,
  type Household,
  type ProblemDocument,
  type Session,
  type SyncedResource,
  syncedResources,
  type Transaction,
} from '@florin/contracts';
import { readCursor } from '@florin/contracts/cursor';
import { eventually } from './start-test-system';

export type Reply<Body = unknown> = { status: number; body: Body; headers: Headers };

export type SendOptions = {
  body?: unknown;
  headers?: Record<string, string | undefined>;
};

export type Changes<Row> = {
  rows: Row[];
  removed: { id: string; change: number }[];
  cursor: string;
  /** The number the cursor stands at. */
  change: number;
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
  /** What an account holds now. */
  balance(accountId: string): Promise<number>;
  /** What changed among a resource since a cursor of its service; everything there is when none is given. */
  changes<Row>(resource: SyncedResource, after?: string): Promise<Changes<Row>>;
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
        stated: { on: '2000-01-01', balanceMinor: 0 },
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
    async balance(accountId) {
      const { rows } = await person.changes<AccountBalance>('account-balances');
      const found = rows.find((row) => row.id === accountId);
      if (found === undefined) throw new Error(`no balance of ${accountId}`);
      return found.balanceMinor;
    },
    async changes<Row>(resource: SyncedResource, after?: string) {
      const path = `/v1/${syncedResources[resource].service}/changes?limit=1000`;
      const all: Changes<Row> = { rows: [], removed: [], cursor: after ?? '', change: 0 };
      for (let hasMore = true; hasMore; ) {
        const query = all.cursor === '' ? '' : `&after=${all.cursor}`;
        const page = expectStatus(await person.send<ChangesPage>('GET', path + query), 200).body;
        const { rows = [], removed = [] } = page.resources[resource] ?? {};
        all.rows.push(...(rows as Row[]));
        all.removed.push(...removed);
        all.cursor = page.cursor;
        hasMore = page.hasMore;
      }
      return { ...all, change: readCursor(all.cursor)!.change };
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
