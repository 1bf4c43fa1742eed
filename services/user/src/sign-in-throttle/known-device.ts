import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const DEVICE_ID_BYTES = 16;

/**
 * What a browser keeps after a sign-in, to be told from a stranger's at the next one: a random id and its
 * HMAC-SHA256 for this person under `masterKey.derive('known-device/1')`, '<id>.<mac>' in base64url. Nothing
 * is stored, and it authenticates nobody: it only chooses the counter that wrong passwords go to.
 */
export function newDeviceToken(key: Uint8Array, userId: string): string {
  const deviceId = randomBytes(DEVICE_ID_BYTES).toString('base64url');
  return `${deviceId}.${macOf(key, userId, deviceId).toString('base64url')}`;
}

/** The device's id where the token was given to this person's browser; undefined for anything else. */
export function knownDeviceIdOf(key: Uint8Array, userId: string, token: unknown): string | undefined {
  if (typeof token !== 'string') return undefined;
  const match = /^([\w-]{22})\.([\w-]{43})$/.exec(token);
  if (match === null) return undefined;
  const [, deviceId = '', mac = ''] = match;
  const expected = macOf(key, userId, deviceId);
  return timingSafeEqual(Buffer.from(mac), Buffer.from(expected.toString('base64url')))
    ? deviceId
    : undefined;
}

function macOf(key: Uint8Array, userId: string, deviceId: string): Buffer {
  return createHmac('sha256', key).update('florin/known-device/1/').update(`${userId}/${deviceId}`).digest();
}
