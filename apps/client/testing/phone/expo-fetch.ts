import { phoneAtHand } from './phone';

const phone = phoneAtHand();
const { run } = phone;

/** Node's own fetch, which streams as Expo's does; React Native's setup of the tests puts another in its place. */
const { nodeFetch } = globalThis as unknown as { nodeFetch: typeof globalThis.fetch };

/** A request as the phone makes it: with its cookies, and only while there is a network. */
export async function fetch(url: string, init: RequestInit = {}): Promise<Response> {
  if (run.isOver) return new Promise(() => undefined);
  if (!phone.isOnline) throw new TypeError('Network request failed');
  const controller = new AbortController();
  run.requests.add(controller);
  init.signal?.addEventListener('abort', () => controller.abort(init.signal?.reason));
  const headers = new Headers(init.headers);
  headers.set('cookie', [...phone.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
  const response = await nodeFetch(url, { ...init, headers, signal: controller.signal });
  for (const line of response.headers.getSetCookie()) keepCookie(line);
  return response;
}

function keepCookie(line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const isGone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
  if (isGone) phone.cookies.delete(pair.slice(0, at));
  else phone.cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
