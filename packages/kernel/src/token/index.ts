export type { Claims, TokenSubject } from './claims';
export { type PublicJwk, publicJwks, signingKeyOf } from './signing-key';
export { createTokenIssuer, type TokenIssuer, type TokenIssuerOptions } from './token-issuer';
export {
  createTokenVerifier,
  type TokenRefusal,
  type TokenVerdict,
  type TokenVerifier,
  type TokenVerifierOptions,
} from './token-verifier';
