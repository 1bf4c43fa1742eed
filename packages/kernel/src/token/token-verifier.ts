import { createVerifier } from 'fast-jwt';
import { type Clock, systemClock } from '../clock';
import { createRecentMap } from '../recent-map';
import { type Claims, claimsOf } from './claims';
import { type PublicJwk, publicPemOf } from './signing-key';
import { TOKEN_TYPE } from './token-issuer';

/** Why a token is refused, in order of precedence. */
export type TokenRefusal =
  | 'malformed'
  | 'header-not-allowed'
  | 'algorithm-not-allowed'
  | 'type-not-allowed'
  | 'key-unknown'
  | 'signature-wrong'
  | 'claims-malformed'
  | 'issuer-wrong'
  | 'audience-wrong'
  | 'not-yet-valid'
  | 'expired';

export type TokenVerdict = { ok: true; claims: Claims } | { ok: false; reason: TokenRefusal };

export type TokenVerifier = {
  /** Never throws, whatever it is given. */
  verify(token: unknown): TokenVerdict;
};

export type TokenVerifierOptions = {
  /** The key in use and those of tokens that may still be alive; no other key is ever looked for. */
  publicKeys: PublicJwk[];
  issuer: string;
  /** The name of the service that verifies. */
  audience: string;
  clock?: Clock;
  /** How far the clock of the issuer may run ahead of this one. */
  skewMs?: number;
  /** Verified tokens kept at most; each is a signature not checked again while it lives. */
  cacheMax?: number;
};

const TOKEN_LENGTH_MAX = 4096;
/** A signature of 64 bytes is 86 characters, and the last of them has only these forms (RFC 4648, 3.5). */
const CANONICAL_SIGNATURE = /^[\w-]{85}[AQgw]$/;

/**
 * Accepts what `createTokenIssuer` makes and nothing else (RFC 8725). The header may hold `alg`, `typ` and
 * `kid` only: a token that brings a key, a link to one, or an extension to understand (`jwk`, `jku`, `x5u`,
 * `x5c`, `crit`, `b64`, `zip`) is refused before anything in it is used.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience } = options;
  const clock = options.clock ?? systemClock();
  const skewMs = options.skewMs ?? 5_000;
  const claimsByToken = createRecentMap<string, Claims>(options.cacheMax ?? 10_000);
  const checkByKid = new Map(options.publicKeys.map((jwk) => [jwk.kid, signatureCheckOf(jwk)]));

  function read(token: unknown): TokenVerdict {
    if (typeof token !== 'string' || token.length > TOKEN_LENGTH_MAX) return refuse('malformed');
    const parts = token.split('.');
    const [headerPart, , signaturePart] = parts;
    if (parts.length !== 3 || headerPart === undefined || signaturePart === undefined) {
      return refuse('malformed');
    }
    const header = jsonObjectOf(headerPart);
    if (header === undefined) return refuse('malformed');
    const { alg, typ, kid, ...others } = header;
    if (Object.keys(others).length > 0) return refuse('header-not-allowed');
    if (alg !== 'ES256') return refuse('algorithm-not-allowed');
    if (typ !== TOKEN_TYPE) return refuse('type-not-allowed');
    const check = typeof kid === 'string' ? checkByKid.get(kid) : undefined;
    if (check === undefined) return refuse('key-unknown');
    if (!CANONICAL_SIGNATURE.test(signaturePart)) return refuse('signature-wrong');
    const payload = check(token);
    if (payload === undefined) return refuse('signature-wrong');
    const claims = claimsOf(payload);
    if (claims === undefined) return refuse('claims-malformed');
    if (claims.issuer !== issuer) return refuse('issuer-wrong');
    if (claims.audience !== audience) return refuse('audience-wrong');
    claimsByToken.set(token, claims);
    return { ok: true, claims };
  }

  return {
    verify(token) {
      const known = typeof token === 'string' ? claimsByToken.get(token) : undefined;
      const verdict: TokenVerdict = known === undefined ? read(token) : { ok: true, claims: known };
      if (!verdict.ok) return verdict;

      // Time is checked at each use, so that a cached token ends as punctually as any other.
      const { issuedAtMs, notBeforeMs, expiresAtMs } = verdict.claims;
      const nowMs = clock.nowMs();
      if (Math.max(issuedAtMs, notBeforeMs) > nowMs + skewMs) return refuse('not-yet-valid');
      if (nowMs >= expiresAtMs) {
        claimsByToken.delete(String(token));
        return refuse('expired');
      }
      return verdict;
    },
  };
}

function refuse(reason: TokenRefusal): TokenVerdict {
  return { ok: false, reason };
}

/** Times are left to the clock of the verifier; fast-jwt would ask the machine's. */
function signatureCheckOf(jwk: PublicJwk): (token: string) => Record<string, unknown> | undefined {
  const verify = createVerifier({
    key: publicPemOf(jwk),
    algorithms: ['ES256'],
    cache: false,
    ignoreExpiration: true,
    ignoreNotBefore: true,
  });
  return (token) => {
    try {
      const payload: unknown = verify(token);
      return isRecord(payload) ? payload : undefined;
    } catch {
      // A library's reasons for saying no to hostile input are one reason here.
      return undefined;
    }
  };
}

function jsonObjectOf(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
