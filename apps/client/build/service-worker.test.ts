import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { routes, settingsPages } from '../navigation/routes';

const origin = 'https://florin.example';
const kept = ['/', '/icon.svg', '/_expo/static/js/web/index-1.js'];
const source = readFileSync(new URL('../public/sw.js', import.meta.url), 'utf8')
  .replace('__VERSION__', 'test')
  .replace('__FILES__', JSON.stringify(kept));

type Answer = (event: { request: object; respondWith(answer: Promise<string>): void }) => void;

/** What the worker answers with: the page or file it keeps, or nothing, and then the browser asks the server. */
async function answerTo(path: string, request: object = {}): Promise<string | undefined> {
  const answers = new Map<string, Answer>();
  const cache = { match: async (wanted: string | { url: string }) => `kept ${pathOf(wanted)}` };
  runInContext(
    source,
    createContext({
      addEventListener: (name: string, listener: Answer) => answers.set(name, listener),
      caches: { open: async () => cache },
      location: { origin },
      URL,
    }),
  );
  let answer: Promise<string> | undefined;
  answers.get('fetch')?.({
    request: { url: new URL(path, origin).href, method: 'GET', mode: 'navigate', ...request },
    respondWith(given) {
      answer = given;
    },
  });
  return answer;
}

function pathOf(wanted: string | { url: string }): string {
  return typeof wanted === 'string' ? wanted : new URL(wanted.url).pathname;
}

describe('the service worker', () => {
  it.each(Object.values(routes).map(({ path }) => path))('opens %s without the network', async (path) => {
    expect(await answerTo(path)).toBe('kept /');
    expect(await answerTo(`${path}?id=1`)).toBe('kept /');
  });

  it.each(settingsPages)('opens the page %s of the settings without the network', async (page) => {
    expect(await answerTo(`/settings/${page}`)).toBe('kept /');
  });

  it.each(kept.slice(1))('keeps the file %s', async (path) => {
    expect(await answerTo(path, { mode: 'no-cors' })).toBe(`kept ${path}`);
  });

  it.each([
    '/docs/api',
    '/docs/problems',
    '/v1/openapi.json',
    '/v1/live',
    '/health',
    '/ready',
    '/oauth/authorize',
    '/.well-known/change-password',
    '/what-the-server-learns-tomorrow',
    'https://elsewhere.example/',
  ])('leaves %s to the server', async (path) => {
    expect(await answerTo(path)).toBeUndefined();
    expect(await answerTo(path, { mode: 'cors' })).toBeUndefined();
  });

  it('leaves everything that writes to the server', async () => {
    expect(await answerTo('/', { method: 'POST' })).toBeUndefined();
  });
});
