import { createECDH, createHash, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';

/** A public P-256 key as a JSON Web Key (RFC 7517); it has no private member by construction. */
export type PublicJwk = {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  kid: string;
  alg: 'ES256';
  use: 'sig';
};

export type SigningKey = { privatePem: string; publicJwk: PublicJwk };

/** The order of the group of P-256 (FIPS 186-5, SP 800-186). */
const GROUP_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const SCALAR_BYTES = 32;
/** 64 bits more than the order has, so that the reduction leaves no bias to speak of. */
const WIDE_BYTES = SCALAR_BYTES + 8;

/**
 * The signing key that belongs to a seed; every process with the master key has the same one and none is
 * stored. Construction: c = HKDF-SHA256(seed) widened to 320 bits, private scalar d = c mod (n - 1) + 1
 * ("extra random bits", FIPS 186-5, A.2.1), public point d·G. The kid is the RFC 7638 thumbprint.
 */
export function signingKeyOf(seed: Buffer): SigningKey {
  if (seed.length < SCALAR_BYTES) throw new TypeError(`a signing seed has at least ${SCALAR_BYTES} bytes`);
  const wide = Buffer.from(hkdfSync('sha256', seed, 'florin/token-signing-key/1', '', WIDE_BYTES));
  const scalar = (BigInt(`0x${wide.toString('hex')}`) % (GROUP_ORDER - 1n)) + 1n;
  const d = Buffer.from(scalar.toString(16).padStart(SCALAR_BYTES * 2, '0'), 'hex');

  const curve = createECDH('prime256v1');
  curve.setPrivateKey(d);
  const point = curve.getPublicKey();
  const x = point.subarray(1, 1 + SCALAR_BYTES).toString('base64url');
  const y = point.subarray(1 + SCALAR_BYTES).toString('base64url');

  const jwk = { kty: 'EC', crv: 'P-256', x, y, d: d.toString('base64url') };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicJwk: { kty: 'EC', crv: 'P-256', x, y, kid: thumbprintOf(x, y), alg: 'ES256', use: 'sig' },
  };
}

export function publicPemOf(jwk: PublicJwk): string {
  const { kty, crv, x, y } = jwk;
  const key = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

/** The public keys to publish: of the seed in use and of those whose tokens may still be alive. */
export function publicJwks(...seeds: Buffer[]): { keys: PublicJwk[] } {
  return { keys: seeds.map((seed) => signingKeyOf(seed).publicJwk) };
}

function thumbprintOf(x: string, y: string): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'P-256', kty: 'EC', x, y }))
    .digest('base64url');
}
