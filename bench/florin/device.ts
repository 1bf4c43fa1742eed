import { randomUUID } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Session } from '@florin/contracts';

export type Login = { email: string; password: string };

/** One signed-in device: a session of its own, with a request allowance of its own, over one kept-alive connection. */
export type Device = {
  get<Body>(path: string): Promise<Body>;
  post<Body>(path: string, body: unknown): Promise<Body>;
  upload<Body>(path: string, file: string): Promise<Body>;
  /** Calls back with the data of each event of the live stream; answers how to end it. */
  listen(onData: (data: string) => void, cursors: string): Promise<() => void>;
  close(): void;
};

export async function register(url: string, name: string): Promise<Login> {
  const login = { email: `${name}-${randomUUID()}@example.org`, password: 'nine calm otters drift by' };
  const agent = new Agent();
  await send({ agent, url, method: 'POST', path: '/v1/register', body: { ...login, displayName: name } });
  return login;
}

export async function signIn(url: string, login: Login): Promise<Device> {
  const agent = new Agent({ keepAlive: true, maxSockets: 4, noDelay: true });
  const response = await send({ agent, url, method: 'POST', path: '/v1/sign-in', body: login });
  const session = JSON.parse(response.text) as Session;
  const cookie = response.cookies.map((line) => line.split(';')[0]).join('; ');
  const write = () => ({ cookie, 'x-csrf-token': session.csrfToken, 'idempotency-key': randomUUID() });
  const streams = new Set<() => void>();
  return {
    async get<Body>(path: string) {
      return JSON.parse((await send({ agent, url, method: 'GET', path, headers: { cookie } })).text) as Body;
    },
    async post<Body>(path: string, body: unknown) {
      const { text } = await send({ agent, url, method: 'POST', path, body, headers: write() });
      return (text === '' ? undefined : JSON.parse(text)) as Body;
    },
    async upload<Body>(path: string, file: string) {
      const body = Buffer.from(file);
      return JSON.parse(
        (await send({ agent, url, method: 'POST', path, body, headers: write() })).text,
      ) as Body;
    },
    async listen(onData, cursors) {
      const incoming = await open({
        agent: new Agent(),
        url,
        method: 'GET',
        path: `/v1/live?cursors=${cursors}`,
        headers: { cookie },
      });
      incoming.setEncoding('utf8').on('data', onData);
      const end = () => void incoming.destroy();
      streams.add(end);
      return end;
    },
    close() {
      for (const end of streams) end();
      agent.destroy();
    },
  };
}

type Sent = {
  agent: Agent;
  url: string;
  method: string;
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
};

function open({ agent, url, method, path, body, headers }: Sent): Promise<IncomingMessage> {
  const isBytes = body instanceof Uint8Array;
  const payload = body === undefined ? undefined : isBytes ? body : Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const sending = request(new URL(path, url), {
      agent,
      method,
      headers: {
        ...headers,
        ...(payload === undefined
          ? {}
          : {
              'content-type': isBytes ? 'application/octet-stream' : 'application/json',
              'content-length': String(payload.length),
            }),
      },
    });
    sending.on('response', resolve).on('error', reject);
    sending.end(payload);
  });
}

async function send(sent: Sent): Promise<{ text: string; cookies: string[] }> {
  const response = await open(sent);
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += chunk;
  if ((response.statusCode ?? 500) >= 300)
    throw new Error(`${sent.method} ${sent.path} answered ${response.statusCode}: ${text}`);
  return { text, cookies: response.headers['set-cookie'] ?? [] };
}
