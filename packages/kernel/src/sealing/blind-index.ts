import { createHmac } from 'node:crypto';

const INDEX_BYTES = 16;

/**
 * A keyed fingerprint for exact look-ups in sealed data: equal texts give equal fingerprints, and without the
 * key none can be computed or guessed at. `purpose` keeps the same text in two columns apart ('user/email').
 * The caller brings equal things to one spelling first. 22 characters, base64url of 128 bits of HMAC-SHA256.
 */
export function blindIndex(key: Uint8Array, purpose: string, text: string): string {
  const purposeBytes = Buffer.from(purpose, 'utf8');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(purposeBytes.length);
  const mac = createHmac('sha256', key).update(length).update(purposeBytes).update(text, 'utf8').digest();
  return mac.subarray(0, INDEX_BYTES).toString('base64url');
}
