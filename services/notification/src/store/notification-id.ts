import { createHash } from 'node:crypto';

/**
 * The id of the notification about a cause: the same parts always give the same id, so a cause that is told
 * twice is one notification. A UUID of version 8 (RFC 9562, 5.8) from SHA-256 over the parts, each after its
 * length, which keeps ('a', 'bc') and ('ab', 'c') apart.
 */
export function notificationIdOf(...parts: (string | number)[]): string {
  const hash = createHash('sha256').update('florin/notification-id/1');
  for (const part of parts) hash.update(`/${String(part).length}/${part}`);
  const bytes = hash.digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
