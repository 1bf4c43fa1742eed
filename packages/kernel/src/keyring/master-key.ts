import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { KeyUnwrapFailed } from './key-errors';

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The key over all keys. It lives outside the data and its backups and never leaves its adapter, so a key
 * service that only wraps, unwraps and signs can stand behind it.
 */
export type MasterKey = {
  /** Names the key without telling anything about it; the same bytes always have the same id. */
  readonly id: string;
  /** Encrypts a data key so that it opens only with the same `aad`. */
  wrap(dataKey: Buffer, aad: string): Promise<Buffer>;
  /** Throws KeyUnwrapFailed when the key, the bytes or the `aad` are not those of `wrap`. */
  unwrap(wrapped: Buffer, aad: string): Promise<Buffer>;
  /** 32 bytes that depend only on the master key and the label: a signing seed, a blind-index key, a password. */
  derive(label: string): Promise<Buffer>;
};

/**
 * A master key held in memory. Each use has its own key by HKDF-SHA256 (RFC 5869), so what one use reveals
 * helps with no other. Wrapped form: nonce (12), AES-256-GCM ciphertext (32), tag (16).
 */
export function localMasterKey(bytes: Buffer): MasterKey {
  if (bytes.length !== KEY_BYTES) throw new TypeError(`a master key has ${KEY_BYTES} bytes`);
  const expand = (use: string) =>
    Buffer.from(hkdfSync('sha256', bytes, 'florin/master-key/1', use, KEY_BYTES));
  const wrappingKey = expand('wrap');
  const id = `local/${expand('id').toString('base64url').slice(0, 16)}`;

  return {
    id,
    async wrap(dataKey, aad) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(aad, 'utf8'));
      return Buffer.concat([nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
    },
    async unwrap(wrapped, aad) {
      if (wrapped.length !== NONCE_BYTES + KEY_BYTES + TAG_BYTES) throw new KeyUnwrapFailed(id);
      const nonce = wrapped.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(aad, 'utf8'));
      decipher.setAuthTag(wrapped.subarray(-TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      } catch {
        throw new KeyUnwrapFailed(id);
      }
    },
    async derive(label) {
      return expand(`derive/${label}`);
    },
  };
}
