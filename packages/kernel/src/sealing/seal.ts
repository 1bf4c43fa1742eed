import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import { KeyMissing, type OwnerKeys } from '../keyring';
import { paddedLength } from './padded-length';
import { bindingOf, type Place } from './place';
import { SealBroken } from './seal-broken';

/**
 * Sealed form, format 1: format (1) | key version (2, big endian) | nonce (12) | ciphertext | tag (16).
 * The ciphertext is AES-256-GCM over: content length (4, big endian) | content | zeros up to the padded length.
 * Bound to its place, see `bindingOf`. Nonces are random, so one key version seals at most 2^32 values
 * (NIST SP 800-38D, 8.3), far above what a household writes between rotations.
 */
const FORMAT = 1;
const NONCE_START = 3;
const NONCE_BYTES = 12;
const BODY_START = NONCE_START + NONCE_BYTES;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;
const CONTENT_BYTES_MAX = 2 ** 30;
const SEALED_BYTES_MIN = BODY_START + paddedLength(0) + TAG_BYTES;

const GCM = { authTagLength: TAG_BYTES } as const;
const SCRATCH_BYTES = 16_384;
const scratch = Buffer.allocUnsafeSlow(SCRATCH_BYTES);

const NONCE_POOL_COUNT = 512;
const noncePool = Buffer.allocUnsafeSlow(NONCE_POOL_COUNT * NONCE_BYTES);
let noncesUsed = NONCE_POOL_COUNT;

/** Seals bytes so that they open only with the owner's keys and only at this place. */
export function seal(keys: OwnerKeys, place: Place, content: Uint8Array): Buffer {
  const bodyLength = paddedLength(LENGTH_BYTES + content.length);
  const body = bodyLength <= SCRATCH_BYTES ? scratch : Buffer.allocUnsafe(bodyLength);
  body.set(content, LENGTH_BYTES);
  return sealBody(keys, place, body, content.length, bodyLength);
}

/** Seals a value that JSON can hold. */
export function sealJson(keys: OwnerKeys, place: Place, value: unknown): Buffer {
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError('only what JSON can hold can be sealed as JSON');
  // Three bytes a unit is the most UTF-8 needs; a row is written in place, without a buffer of its own.
  if (LENGTH_BYTES + json.length * 3 > SCRATCH_BYTES) return seal(keys, place, Buffer.from(json, 'utf8'));
  const length = scratch.write(json, LENGTH_BYTES, 'utf8');
  return sealBody(keys, place, scratch, length, paddedLength(LENGTH_BYTES + length));
}

/**
 * The bytes that were sealed at this place. Throws SealBroken when they are not authentic here, KeyMissing
 * when they were sealed with a key version these keys do not hold.
 */
export function open(keys: OwnerKeys, place: Place, sealed: Uint8Array): Buffer {
  if (sealed.length < SEALED_BYTES_MIN || sealed[0] !== FORMAT) throw new SealBroken(place, 'malformed');
  // Another owner's place can only be asked for by mistake, and must not depend on the cipher to be refused.
  if (keys.ownerId !== place.ownerId) throw new SealBroken(place, 'not-authentic');
  const keyVersion = ((sealed[1] ?? 0) << 8) | (sealed[2] ?? 0);
  const key = keys.byVersion.get(keyVersion);
  if (key === undefined) throw new KeyMissing({ kind: keys.ownerKind, id: keys.ownerId }, 'version-absent');

  const bodyEnd = sealed.length - TAG_BYTES;
  const nonce = sealed.subarray(NONCE_START, BODY_START);
  const decipher = createDecipheriv('aes-256-gcm', key.secret, nonce, GCM);
  decipher.setAAD(bindingOf(FORMAT, { ownerKind: keys.ownerKind, version: keyVersion }, place));
  decipher.setAuthTag(sealed.subarray(bodyEnd));
  const body = decipher.update(sealed.subarray(BODY_START, bodyEnd));
  try {
    decipher.final();
  } catch {
    throw new SealBroken(place, 'not-authentic');
  }
  const length = body.readUInt32BE(0);
  if (paddedLength(LENGTH_BYTES + length) !== body.length) throw new SealBroken(place, 'malformed');
  return body.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}

/** The value that `sealJson` sealed at this place; its shape is the caller's to know. Throws as `open` does. */
export function openJson<Value>(keys: OwnerKeys, place: Place, sealed: Uint8Array): Value {
  return JSON.parse(open(keys, place, sealed).toString('utf8')) as Value;
}

/** `body` holds the content after room for its length; the rest of it may hold anything. */
function sealBody(keys: OwnerKeys, place: Place, body: Buffer, length: number, bodyLength: number): Buffer {
  if (keys.ownerId !== place.ownerId) throw new TypeError('a value is sealed with the keys of its own owner');
  if (length > CONTENT_BYTES_MAX) throw new RangeError('the content is too long to seal');
  body.writeUInt32BE(length, 0);
  body.fill(0, LENGTH_BYTES + length, bodyLength);

  const { version, secret } = keys.current;
  const sealed = Buffer.allocUnsafe(BODY_START + bodyLength + TAG_BYTES);
  sealed[0] = FORMAT;
  sealed.writeUInt16BE(version, 1);
  const nonce = nextNonce();
  sealed.set(nonce, NONCE_START);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce, GCM);
  cipher.setAAD(bindingOf(FORMAT, { ownerKind: keys.ownerKind, version }, place));
  sealed.set(cipher.update(body.subarray(0, bodyLength)), BODY_START);
  cipher.final();
  sealed.set(cipher.getAuthTag(), BODY_START + bodyLength);
  return sealed;
}

/** Asking the system for twelve bytes at a time would cost as much as the cipher. Valid until the next call. */
function nextNonce(): Buffer {
  if (noncesUsed === NONCE_POOL_COUNT) {
    randomFillSync(noncePool);
    noncesUsed = 0;
  }
  const start = noncesUsed * NONCE_BYTES;
  noncesUsed += 1;
  return noncePool.subarray(start, start + NONCE_BYTES);
}
