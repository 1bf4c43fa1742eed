import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A stand-in for the built app: what matters here is how it is served. */
const webFolder = mkdtempSync(join(tmpdir(), 'florin-web-'));
let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Florin</title>');
  writeFileSync(
    join(webFolder, 'csp.json'),
    JSON.stringify({ styleHashes: ["'sha256-AAAA='", "'unsafe-inline'"] }),
  );
  mkdirSync(join(webFolder, 'assets'));
  writeFileSync(join(webFolder, 'assets', 'app-0123456789abcdef0123.js'), 'export {};');
  system = await startTestSystem({ webFolder });
  ada = await system.person();
});
afterAll(async () => {
  await system.stop();
  rmSync(webFolder, { recursive: true, force: true });
});

const places: [string, string][] = [
  ['the page', '/'],
  ['a page of the app', '/budgets'],
  ['a script', '/assets/app-0123456789abcdef0123.js'],
  ['an answer of the API', '/v1/transaction/changes'],
  ['a refusal of the API', '/v1/nothing'],
  ['a refusal of a service', '/v1/transactions/01980000-0000-7000-8000-000000000001'],
  ['a file that is not there', '/nothing.js'],
  ["the API's description", '/docs/api'],
  ['health', '/health'],
  ['a broken path', '/v1/%ff%zz'],
  ['an empty authority', '//'],
];

describe.each(places)('%s', (_name, path) => {
  test('tells the browser to trust nothing it was not given', async () => {
    const { headers, status } = await fetch(system.url + path, { headers: { cookie: ada.cookie } });
    expect(status).toBeLessThan(500);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=(\d{8,})/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    for (const telling of ['server', 'x-powered-by', 'via']) expect(headers.get(telling)).toBeNull();
  });
});

test('what belongs to a person is never kept by a cache', async () => {
  for (const path of [
    '/v1/transaction/changes',
    '/v1/session',
    '/v1/nothing',
    '/v1/openapi.json',
    '/docs/api',
  ]) {
    const reply = await fetch(system.url + path, { headers: { cookie: ada.cookie } });
    expect([path, reply.headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
});

test('a file whose name changes with its content is kept for good, the page never', async () => {
  const script = await fetch(`${system.url}/assets/app-0123456789abcdef0123.js`);
  expect(script.headers.get('cache-control')).toContain('immutable');
  const page = await fetch(`${system.url}/`);
  expect(page.headers.get('cache-control')).toBe('no-cache');
});

test('what the build says of itself, and what lies beside it, is not served', async () => {
  for (const path of [
    '/csp.json',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/.env.txt',
  ]) {
    const reply = await fetch(system.url + path);
    const text = await reply.text();
    expect([path, text.includes('styleHashes') || text.includes('"name"') || text.includes('root:')]).toEqual(
      [path, false],
    );
  }
});

test('the description is not public, the health of the process tells no more than that', async () => {
  expect((await fetch(`${system.url}/v1/openapi.json`)).status).toBe(401);
  expect((await fetch(`${system.url}/docs/api`)).status).toBe(401);
  expect(await (await fetch(`${system.url}/health`)).json()).toEqual({ status: 'alive' });
  expect(await (await fetch(`${system.url}/ready`)).json()).toEqual({ status: 'ready' });
  for (const path of ['/metrics', '/debug', '/status', '/actuator']) {
    expect(await (await fetch(system.url + path)).text()).toContain('<title>Florin</title>');
  }
});
