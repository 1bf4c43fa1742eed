import { createSigner } from 'fast-jwt';
import { type Clock, newId, systemClock } from '../clock';
import { claimsOf, payloadOf, type TokenSubject } from './claims';
import { signingKeyOf } from './signing-key';

export const TOKEN_TYPE = 'at+jwt';

export type TokenIssuer = {
  /** Signs a token for one audience, the name of the service that will be called. */
  issue(request: TokenSubject & { audience: string }): string;
};

export type TokenIssuerOptions = {
  /** `masterKey.derive('token-signing/1')` */
  seed: Buffer;
  issuer: string;
  clock?: Clock;
  ttlSeconds?: number;
};

/** Access tokens between the parts of the system: RFC 9068 with ES256, short-lived, one audience each. */
export function createTokenIssuer(options: TokenIssuerOptions): TokenIssuer {
  const { issuer } = options;
  const clock = options.clock ?? systemClock();
  const ttlMs = (options.ttlSeconds ?? 300) * 1000;
  const { privatePem, publicJwk } = signingKeyOf(options.seed);
  const sign = createSigner({
    key: privatePem,
    algorithm: 'ES256',
    kid: publicJwk.kid,
    header: { alg: 'ES256', typ: TOKEN_TYPE },
  });

  return {
    issue(request) {
      const issuedAtMs = clock.nowMs();
      const payload = payloadOf({
        ...request,
        issuer,
        tokenId: newId(clock),
        issuedAtMs,
        expiresAtMs: issuedAtMs + ttlMs,
      });
      // What no verifier would accept is a mistake of the caller, and shows here rather than as a refusal there.
      if (claimsOf(payload) === undefined)
        throw new TypeError('the claims of a token are not in their shape');
      return sign(payload);
    },
  };
}
