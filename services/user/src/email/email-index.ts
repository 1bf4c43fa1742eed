import { blindIndex } from '@florin/kernel/sealing';

/**
 * Finds a person by a normalised address without the address being readable in the database. The key is
 * `masterKey.derive('blind-index/1')`.
 */
export function emailIndex(key: Uint8Array, normalisedEmail: string): string {
  return blindIndex(key, 'user/email', normalisedEmail);
}
