import { createHmac, createPrivateKey, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { movableClock } from '../clock';
import {
  createTokenIssuer,
  createTokenVerifier,
  publicJwks,
  signingKeyOf,
  type TokenRefusal,
  type TokenSubject,
} from './index';
import { publicPemOf } from './signing-key';

const START_MS = 1_750_000_000_000;
const NOW_S = START_MS / 1000;
const seed = Buffer.alloc(32, 1);
const otherSeed = Buffer.alloc(32, 2);
const issuer = 'florin';
const audience = 'transaction';
const person: TokenSubject = {
  subject: '01980000-0000-7000-8000-000000000001',
  sessionId: '01980000-0000-7000-8000-000000000002',
  householdId: '01980000-0000-7000-8000-000000000003',
  role: 'editor',
  scopes: ['transactions:read', 'transactions:write'],
  assurance: 2,
  authenticatedAt: '2025-06-15T15:00:00.000Z',
  actor: 'gateway',
};

const clock = movableClock(START_MS);
const { privatePem, publicJwk } = signingKeyOf(seed);
const tokenIssuer = createTokenIssuer({ seed, issuer, clock });
const { keys: publicKeys } = publicJwks(seed);
const newVerifier = () => createTokenVerifier({ publicKeys, issuer, audience, clock });
const goodToken = tokenIssuer.issue({ ...person, audience });
const [goodHeaderPart = '', goodPayloadPart = '', goodSignaturePart = ''] = goodToken.split('.');
const goodHeader = decode(goodHeaderPart);
const goodPayload = decode(goodPayloadPart);

type Json = Record<string, unknown>;

function decode(part: string): Json {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Signs whatever it is given with the right key. */
function signed(header: unknown, payload: unknown, pem = privatePem): string {
  const input = `${encode(header)}.${encode(payload)}`;
  const key = createPrivateKey(pem);
  return `${input}.${signBytes('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const withHeader = (change: Json) => signed({ ...goodHeader, ...change }, goodPayload);
const withPayload = (change: Json) => signed(goodHeader, { ...goodPayload, ...change });
const without = (from: Json, name: string) =>
  Object.fromEntries(Object.entries(from).filter(([key]) => key !== name));
const withSignature = (signature: string) => `${goodHeaderPart}.${goodPayloadPart}.${signature}`;
const unsigned = (alg: string) => `${encode({ ...goodHeader, alg })}.${goodPayloadPart}.`;
function hmacSigned(secret: string): string {
  const input = `${encode({ ...goodHeader, alg: 'HS256' })}.${goodPayloadPart}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

describe('a token', () => {
  test('carries its claims from the issuer to the audience', () => {
    const verdict = newVerifier().verify(goodToken);
    expect(verdict).toMatchObject({
      ok: true,
      claims: { ...person, issuer, audience, issuedAtMs: START_MS, expiresAtMs: START_MS + 300_000 },
    });
    expect(goodHeader).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: publicJwk.kid });
  });

  test('may speak for no household, no session, no person and no actor', () => {
    const { actor: _, ...nobody } = person;
    const request = {
      ...nobody,
      subject: 'service/reporting',
      sessionId: null,
      householdId: null,
      role: null,
    };
    const verdict = newVerifier().verify(
      tokenIssuer.issue({ ...request, audience, scopes: [], assurance: 1 }),
    );
    expect(verdict).toMatchObject({ ok: true, claims: { ...request, scopes: [], assurance: 1 } });
  });

  test('may speak for a household by a right of a service, which has no role in it', () => {
    const request = { ...person, subject: 'service/reporting', sessionId: null, role: null, scopes: [] };
    expect(newVerifier().verify(tokenIssuer.issue({ ...request, audience }))).toMatchObject({
      ok: true,
      claims: request,
    });
  });

  test('carries what its person requires of a sign-in', () => {
    const request = { ...person, assurance: 1, requiredAssurance: 2, audience } as const;
    expect(newVerifier().verify(tokenIssuer.issue(request))).toMatchObject({
      ok: true,
      claims: { assurance: 1, requiredAssurance: 2 },
    });
  });

  test('of an issuer that knows nothing of that reads as requiring one factor', () => {
    const older = signed(goodHeader, without(goodPayload, 'acr_required'));
    expect(newVerifier().verify(older)).toMatchObject({ ok: true, claims: { requiredAssurance: 1 } });
  });

  test('is valid until the second it expires, cached or not', () => {
    const verifier = newVerifier();
    const at = (seconds: number) => {
      clock.moveTo(START_MS + seconds * 1000);
      return verifier.verify(goodToken);
    };
    expect(at(299.999)).toHaveProperty('ok', true);
    expect(at(300)).toEqual({ ok: false, reason: 'expired' });
    expect(at(-5)).toHaveProperty('ok', true);
    expect(at(-6)).toEqual({ ok: false, reason: 'not-yet-valid' });
    clock.moveTo(START_MS);
  });

  test('is the same in every process with the seed, and each one has an id of its own', () => {
    expect(signingKeyOf(seed)).toEqual(signingKeyOf(Buffer.from(seed)));
    const ids = [1, 2].map(() => decode(tokenIssuer.issue({ ...person, audience }).split('.')[1] ?? '').jti);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test('of the key before stays valid beside the key in use', () => {
    const both = createTokenVerifier({ ...publicKeysOf(otherSeed, seed), issuer, audience, clock });
    const newer = createTokenIssuer({ seed: otherSeed, issuer, clock }).issue({ ...person, audience });
    expect(both.verify(goodToken).ok).toBe(true);
    expect(both.verify(newer).ok).toBe(true);
    expect(newVerifier().verify(newer)).toEqual({ ok: false, reason: 'key-unknown' });
  });

  test('with a scope a later version grants is accepted without it', () => {
    const verdict = newVerifier().verify(withPayload({ scope: 'transactions:read moon:write' }));
    expect(verdict).toMatchObject({ ok: true, claims: { scopes: ['transactions:read'] } });
  });

  test('with claims nobody would accept is not issued', () => {
    expect(() => tokenIssuer.issue({ ...person, audience, role: null })).toThrow(TypeError);
    expect(() => tokenIssuer.issue({ ...person, audience: '' })).toThrow(TypeError);
    expect(() => tokenIssuer.issue({ ...person, audience, authenticatedAt: 'today' })).toThrow(TypeError);
  });
});

function publicKeysOf(...seeds: Buffer[]) {
  return { publicKeys: publicJwks(...seeds).keys };
}

describe('a changed token is refused', () => {
  const flipped = Buffer.from(goodSignaturePart, 'base64url');
  flipped[10] = (flipped[10] ?? 0) ^ 1;
  const publicPem = publicPemOf(publicJwk);
  const embedded = { kty: 'EC', crv: 'P-256', x: publicJwk.x, y: publicJwk.y };

  const mutations: [string, string, TokenRefusal][] = [
    ['alg none', unsigned('none'), 'algorithm-not-allowed'],
    ['alg None', unsigned('None'), 'algorithm-not-allowed'],
    ['alg nOnE with the good signature', withHeader({ alg: 'nOnE' }), 'algorithm-not-allowed'],
    ['alg NONE', unsigned('NONE'), 'algorithm-not-allowed'],
    ['alg missing', signed(without(goodHeader, 'alg'), goodPayload), 'algorithm-not-allowed'],
    ['alg es256', withHeader({ alg: 'es256' }), 'algorithm-not-allowed'],
    ['alg in a list', withHeader({ alg: ['ES256'] }), 'algorithm-not-allowed'],
    ['HS256 with the public key as PEM', hmacSigned(publicPem), 'algorithm-not-allowed'],
    ['HS256 with the public key as JWK', hmacSigned(JSON.stringify(publicJwk)), 'algorithm-not-allowed'],
    ['HS256 with the empty secret', hmacSigned(''), 'algorithm-not-allowed'],
    ['RS256', withHeader({ alg: 'RS256' }), 'algorithm-not-allowed'],
    ['ES384', withHeader({ alg: 'ES384' }), 'algorithm-not-allowed'],
    ['empty signature', withSignature(''), 'signature-wrong'],
    ['r = s = 0', withSignature(Buffer.alloc(64).toString('base64url')), 'signature-wrong'],
    [
      'r = s = n',
      withSignature('_____wAAAAD__________7zm-q2nF56E87nKwvxjJVH_____AAAAAP__________vOb6racXnoTzucrC_GMlUQ'),
      'signature-wrong',
    ],
    ['one bit of the signature', withSignature(flipped.toString('base64url')), 'signature-wrong'],
    ['signature cut', withSignature(goodSignaturePart.slice(0, 80)), 'signature-wrong'],
    ['signature padded', withSignature(`${goodSignaturePart}==`), 'signature-wrong'],
    ['signature in DER form', withSignature(derSignature()), 'signature-wrong'],
    [
      'signature of another token',
      withSignature(tokenIssuer.issue({ ...person, audience }).split('.')[2] ?? ''),
      'signature-wrong',
    ],
    [
      'payload changed under the signature',
      `${goodHeaderPart}.${encode({ ...goodPayload, role: 'owner' })}.${goodSignaturePart}`,
      'signature-wrong',
    ],
    [
      'signed by another key under our kid',
      signed(goodHeader, goodPayload, signingKeyOf(otherSeed).privatePem),
      'signature-wrong',
    ],
    ['kid path traversal', withHeader({ kid: '../../../../dev/null' }), 'key-unknown'],
    ['kid SQL', withHeader({ kid: "x' UNION SELECT 'secret' --" }), 'key-unknown'],
    ['kid __proto__', withHeader({ kid: '__proto__' }), 'key-unknown'],
    ['kid missing', signed(without(goodHeader, 'kid'), goodPayload), 'key-unknown'],
    ['kid a number', withHeader({ kid: 0 }), 'key-unknown'],
    [
      'kid of a key not ours',
      signed({ ...goodHeader, kid: signingKeyOf(otherSeed).publicJwk.kid }, goodPayload),
      'key-unknown',
    ],
    ['unknown crit', withHeader({ crit: ['exp'] }), 'header-not-allowed'],
    ['empty crit', withHeader({ crit: [] }), 'header-not-allowed'],
    ['b64 false', withHeader({ b64: false, crit: ['b64'] }), 'header-not-allowed'],
    ['zip', withHeader({ zip: 'DEF' }), 'header-not-allowed'],
    ['embedded jwk', withHeader({ jwk: embedded }), 'header-not-allowed'],
    ['x5c', withHeader({ x5c: ['MIIB'] }), 'header-not-allowed'],
    [
      '__proto__ in the header',
      `${Buffer.from(`{"__proto__":{"alg":"none"},${JSON.stringify(goodHeader).slice(1)}`).toString('base64url')}.${goodPayloadPart}.${goodSignaturePart}`,
      'header-not-allowed',
    ],
    ['typ JWT, as of an ID token', withHeader({ typ: 'JWT' }), 'type-not-allowed'],
    ['typ missing', signed(without(goodHeader, 'typ'), goodPayload), 'type-not-allowed'],
    ['aud of another service', withPayload({ aud: 'user' }), 'audience-wrong'],
    ['aud in a list', withPayload({ aud: ['transaction', 'user'] }), 'claims-malformed'],
    ['iss of another installation', withPayload({ iss: 'florin.evil' }), 'issuer-wrong'],
    ['expired', withPayload({ exp: NOW_S }), 'expired'],
    ['expired long ago and issued in the future', withPayload({ exp: 1, iat: NOW_S + 60 }), 'not-yet-valid'],
    ['future nbf', withPayload({ nbf: NOW_S + 60 }), 'not-yet-valid'],
    ['issued in the future', withPayload({ iat: NOW_S + 60 }), 'not-yet-valid'],
    ['exp a text', withPayload({ exp: '9999999999' }), 'claims-malformed'],
    ['exp beyond all dates', withPayload({ exp: 1e300 }), 'claims-malformed'],
    ['exp negative', withPayload({ exp: -1 }), 'claims-malformed'],
    ['role unknown', withPayload({ role: 'admin' }), 'claims-malformed'],
    ['role without a household', withPayload({ household: null }), 'claims-malformed'],
    ['household without a role', withPayload({ role: null }), 'claims-malformed'],
    ['assurance 3', withPayload({ acr: '3' }), 'claims-malformed'],
    ['required assurance 3', withPayload({ acr_required: '3' }), 'claims-malformed'],
    ['scope in a list', withPayload({ scope: ['transactions:read'] }), 'claims-malformed'],
    ['actor unknown', withPayload({ act: { sub: 'stranger' } }), 'claims-malformed'],
    ['actor a text', withPayload({ act: 'gateway' }), 'claims-malformed'],
    ['subject too long', withPayload({ sub: 'x'.repeat(201) }), 'claims-malformed'],
    ['header a list', `${encode([])}.${goodPayloadPart}.${goodSignaturePart}`, 'malformed'],
    [
      'header not JSON',
      `${Buffer.from('{').toString('base64url')}.${goodPayloadPart}.${goodSignaturePart}`,
      'malformed',
    ],
    ['two parts', `${goodHeaderPart}.${goodPayloadPart}`, 'malformed'],
    ['five parts, as of a JWE', `${goodToken}.a.b`, 'malformed'],
    ['very long', withPayload({ sub: 'x'.repeat(5000) }), 'malformed'],
    ['white space around it', ` ${goodToken} `, 'signature-wrong'],
  ];

  test.each(mutations)('%s', (_name, token, reason) => {
    expect(newVerifier().verify(token)).toEqual({ ok: false, reason });
  });

  test.each([
    'iss',
    'aud',
    'sub',
    'sid',
    'household',
    'role',
    'scope',
    'acr',
    'auth_time',
    'jti',
    'iat',
    'exp',
  ])('%s missing', (name) => {
    const token = signed(goodHeader, without(goodPayload, name));
    expect(newVerifier().verify(token)).toEqual({ ok: false, reason: 'claims-malformed' });
  });

  test.each([[null], [[]], ['text'], [1]])('payload %j instead of an object', (payload) => {
    expect(newVerifier().verify(signed(goodHeader, payload))).toEqual({
      ok: false,
      reason: 'signature-wrong',
    });
  });

  test('any one character changed', () => {
    const verifier = newVerifier();
    expect(verifier.verify(goodToken).ok).toBe(true);
    for (let at = 0; at < goodToken.length; at += 1) {
      for (const character of ['A', 'x', '.', '=', '\0']) {
        if (goodToken[at] === character) continue;
        const changed = goodToken.slice(0, at) + character + goodToken.slice(at + 1);
        expect(verifier.verify(changed).ok).toBe(false);
      }
    }
  });

  test('whatever it is given, it answers and does not throw', () => {
    const verifier = newVerifier();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string(),
          fc.string().map((text) => `${encode(goodHeader)}.${text}`),
        ),
        (value) => {
          expect(verifier.verify(value).ok).toBe(false);
        },
      ),
    );
  });
});

describe('a token that brings a link to a key', () => {
  let requestCount = 0;
  const server = createServer((_request, response) => {
    requestCount += 1;
    response.end(JSON.stringify(publicJwks(otherSeed)));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test.each(['jku', 'x5u'])('%s is refused and nothing is fetched', async (name) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
    const { privatePem: strangerPem, publicJwk: strangerJwk } = signingKeyOf(otherSeed);
    const token = signed({ ...goodHeader, kid: strangerJwk.kid, [name]: url }, goodPayload, strangerPem);
    expect(newVerifier().verify(token)).toEqual({ ok: false, reason: 'header-not-allowed' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(requestCount).toBe(0);
  });
});

describe('the signing key', () => {
  test('publishes no private member', () => {
    const text = JSON.stringify(publicJwks(seed, otherSeed));
    expect(text).not.toContain('"d"');
    for (const jwk of publicJwks(seed, otherSeed).keys) {
      expect(Object.keys(jwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    }
  });

  test('of any seed is a key of the curve whose two halves belong together', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const key = signingKeyOf(Buffer.from(bytes));
        const data = Buffer.from('data');
        const signature = signBytes('sha256', data, createPrivateKey(key.privatePem));
        expect(verifyBytes('sha256', data, publicPemOf(key.publicJwk), signature)).toBe(true);
        expect(key.publicJwk.kid).toMatch(/^[\w-]{43}$/);
      }),
      { numRuns: 20 },
    );
    expect(signingKeyOf(seed).publicJwk.kid).not.toBe(signingKeyOf(otherSeed).publicJwk.kid);
    expect(() => signingKeyOf(Buffer.alloc(31))).toThrow(TypeError);
  });
});

function derSignature(): string {
  const input = Buffer.from(`${goodHeaderPart}.${goodPayloadPart}`);
  return signBytes('sha256', input, createPrivateKey(privatePem)).toString('base64url');
}
