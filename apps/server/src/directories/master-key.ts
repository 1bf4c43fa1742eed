import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readIfPresent, writeOnce } from './files';
import { StartRefusal } from './start-refusal';

export type MasterKey = { id: string; bytes: Buffer };

const KEY_LENGTH_BYTES = 32;
const FIRST_LINE = 'florin-master-key-v1';

/**
 * The file holds three lines: `florin-master-key-v1`, `id: <16 hex digits>` and `key: <32 bytes, base64url>`.
 * The id is a hash of the key, so it tells keys apart and reveals nothing of them.
 */
export function masterKeyFile(keyDir: string): string {
  return join(keyDir, 'master-key');
}

/** The first 8 bytes of SHA-256 over a fixed prefix and the key, in hex: too short and too wide a source to invert. */
export function masterKeyId(bytes: Buffer): string {
  return createHash('sha256').update('florin master key id\0').update(bytes).digest('hex').slice(0, 16);
}

/** The key in `keyDir`, or undefined when there is none. Throws a StartRefusal for a file that is no key. */
export function readMasterKey(keyDir: string): MasterKey | undefined {
  const file = masterKeyFile(keyDir);
  const text = readIfPresent(file, 'read its master key', 'FLORIN_KEY_DIR');
  return text === undefined ? undefined : parseMasterKey(text, file);
}

/** Makes a new key. The file is never replaced: a second writer finds it present and fails. */
export function createMasterKey(keyDir: string): MasterKey {
  const bytes = randomBytes(KEY_LENGTH_BYTES);
  const key = { id: masterKeyId(bytes), bytes };
  writeOnce(masterKeyFile(keyDir), formatMasterKey(key), 0o600);
  return key;
}

export function formatMasterKey({ id, bytes }: MasterKey): string {
  return `${FIRST_LINE}\nid: ${id}\nkey: ${bytes.toString('base64url')}\n`;
}

export function parseMasterKey(text: string, file: string): MasterKey {
  const [first, idLine, keyLine] = text.split(/\r?\n/);
  const id = /^id: ([0-9a-f]{16})$/.exec(idLine ?? '')?.[1];
  const encoded = /^key: ([A-Za-z0-9_-]{43})$/.exec(keyLine ?? '')?.[1];
  const bytes = encoded === undefined ? undefined : Buffer.from(encoded, 'base64url');
  if (first !== FIRST_LINE || bytes === undefined || masterKeyId(bytes) !== id) {
    throw new StartRefusal(`The master key ${file} is damaged: put back the copy from your backup.`);
  }
  return { id, bytes };
}
