import { LivePipe } from './live-pipe';

/** What becomes of a request that a device has made. */
export type RequestFate = 'arrives' | 'request-lost' | 'answer-lost';

/** A request that waits for the driver to let it go. */
export type HeldRequest = {
  method: string;
  path: string;
  body: unknown;
  idempotencyKey: string | null;
  isLive: boolean;
  /** Where it goes out from; a device that signs in keeps its cookies. */
  init: RequestInit;
  resolve(response: Response): void;
  reject(error: unknown): void;
};

/** What came of a request: nothing where it was lost on its way there. */
export type Answered = { status: number; code: string | null; body: unknown } | null;

/** One device's way to the server. Nothing passes before the driver says so. */
export class DeviceNetwork {
  isOnline = true;
  readonly held: HeldRequest[] = [];
  pipe: LivePipe | null = null;
  private readonly cookies = new Map<string, string>();
  private readonly baseUrl: string;

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  fetch(input: string, init: RequestInit): Promise<Response> {
    if (!this.isOnline) return Promise.reject(new TypeError('no network'));
    return new Promise((resolve, reject) => {
      const headers = new Headers(init.headers);
      const path = input.slice(this.baseUrl.length);
      const request: HeldRequest = {
        method: init.method ?? 'GET',
        path,
        body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
        idempotencyKey: headers.get('idempotency-key'),
        isLive: path.startsWith('/v1/live'),
        init,
        resolve,
        reject,
      };
      this.held.push(request);
      init.signal?.addEventListener('abort', () => {
        this.forget(request);
        reject(init.signal?.reason ?? new DOMException('aborted', 'AbortError'));
      });
    });
  }

  /** Lets a request go and answers what the server said, whether or not the device hears of it. */
  async release(request: HeldRequest, fate: RequestFate): Promise<Answered> {
    this.forget(request);
    if (fate === 'request-lost') {
      request.reject(new TypeError('the network is down'));
      return null;
    }
    const isHeard = fate === 'arrives';
    const { signal: _signal, ...init } = request.init;
    const headers = { ...(init.headers as Record<string, string>), cookie: this.cookieHeader() };
    const url = `${this.baseUrl}${request.path}`;
    if (request.isLive) return this.openLive(request, url, { ...init, headers }, isHeard);
    const response = await fetch(url, { ...init, headers });
    const bytes = await response.arrayBuffer();
    if (isHeard) this.keepCookies(response);
    const isEmpty = bytes.byteLength === 0;
    const body: unknown = isEmpty ? null : JSON.parse(new TextDecoder().decode(bytes));
    if (isHeard)
      request.resolve(
        new Response(isEmpty ? null : bytes, { status: response.status, headers: response.headers }),
      );
    else request.reject(new TypeError('the answer was lost'));
    return { status: response.status, code: codeOf(body), body };
  }

  private async openLive(
    request: HeldRequest,
    url: string,
    init: RequestInit,
    isHeard: boolean,
  ): Promise<Answered> {
    this.pipe?.cut();
    const abort = new AbortController();
    const response = await fetch(url, { ...init, signal: abort.signal });
    if (!response.ok || !isHeard) {
      const text = response.ok ? '' : await response.text();
      abort.abort();
      if (isHeard)
        request.resolve(new Response(text, { status: response.status, headers: response.headers }));
      else request.reject(new TypeError('the answer was lost'));
      return { status: response.status, code: response.ok ? null : codeOf(JSON.parse(text)), body: null };
    }
    const pipe = new LivePipe(response, abort);
    this.pipe = pipe;
    request.init.signal?.addEventListener('abort', () => pipe.cut());
    request.resolve(new Response(pipe.body, { status: 200, headers: response.headers }));
    return { status: 200, code: null, body: null };
  }

  /** A request of the person's own making, with the device's session; it arrives at once. */
  async ask(
    method: string,
    path: string,
    given: { change: number; body: object | undefined; idempotencyKey: string },
  ): Promise<NonNullable<Answered>> {
    const cookie = this.cookieHeader();
    const session = await fetch(`${this.baseUrl}/v1/session`, { headers: { cookie } });
    const { csrfToken } = (await session.json()) as { csrfToken?: string };
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        cookie,
        'content-type': 'application/json',
        'x-csrf-token': csrfToken ?? '',
        'if-match': `"${given.change}"`,
        'idempotency-key': given.idempotencyKey,
      },
      ...(given.body ? { body: JSON.stringify(given.body) } : {}),
    });
    const text = await response.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    return { status: response.status, code: codeOf(body), body };
  }

  /** Pulls the plug: everything under way fails. */
  pull(): void {
    this.isOnline = false;
    this.drop();
  }

  /** The connections break; new ones can be made. */
  drop(): void {
    for (const request of this.held.splice(0)) request.reject(new TypeError('the connection was lost'));
    this.pipe?.cut();
    this.pipe = null;
  }

  private forget(request: HeldRequest): void {
    const at = this.held.indexOf(request);
    if (at >= 0) this.held.splice(at, 1);
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

function codeOf(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : null;
}
