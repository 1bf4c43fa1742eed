/** The `__Host-` prefix makes browsers insist on Secure, this host alone and the whole site. */
export const sessionCookie = '__Host-florin-session';
export const deviceCookie = '__Host-florin-device';
/** Says that there is a session and nothing about it: the one cookie the app can see, so that it asks for no session in vain. */
export const signedInCookie = '__Host-florin-signed-in';

const deviceLifetimeSeconds = 365 * 86_400;

/** The value of a cookie, or undefined; the first where a name is sent twice. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

export function sessionCookies(session: { token: string; deviceToken: string; expiresAt: string }): string[] {
  const expires = `Expires=${new Date(session.expiresAt).toUTCString()}`;
  return [
    `${sessionCookie}=${session.token}; Path=/; Secure; HttpOnly; SameSite=Lax; ${expires}`,
    `${signedInCookie}=1; Path=/; Secure; SameSite=Lax; ${expires}`,
    `${deviceCookie}=${session.deviceToken}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${deviceLifetimeSeconds}`,
  ];
}

/** The device stays known after a sign-out; only the session goes. */
export function clearedSessionCookies(): string[] {
  return [
    `${sessionCookie}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`,
    `${signedInCookie}=; Path=/; Secure; SameSite=Lax; Max-Age=0`,
  ];
}
