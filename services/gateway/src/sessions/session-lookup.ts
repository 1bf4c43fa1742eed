import type { OutputOf, resolveSession } from '@florin/contracts';
import { Problem } from '@florin/kernel';
import type { CallerOf } from '@florin/kernel/call';
import type { Clock } from '@florin/kernel/clock';
import type { TokenSubject } from '@florin/kernel/token';

export type LiveSession = OutputOf<typeof resolveSession>;

export type SessionLookup = {
  /** The live session behind a cookie, or undefined. */
  find(token: string, requestId: string): Promise<LiveSession | undefined>;
  /** Forgets what is remembered of a session that has just ended or changed. */
  forget(token: string): void;
  /** The same for every session of somebody who is known as a member of a household. */
  forgetHousehold(householdId: string): void;
};

/** How stale an answer may be: a demotion or a sign-out elsewhere takes effect within this time. */
const rememberedForMs = 2000;
const rememberedMax = 10_000;

/** Asks the user service who a cookie stands for, and remembers the answer for a moment. */
export function createSessionLookup(callAs: CallerOf, gateway: TokenSubject, clock: Clock): SessionLookup {
  const remembered = new Map<string, { session: LiveSession | undefined; untilMs: number }>();

  return {
    async find(token, requestId) {
      const known = remembered.get(token);
      const leftMs = known === undefined ? 0 : known.untilMs - clock.nowMs();
      // Where the clock was set back, an answer would otherwise last until the time comes round again.
      if (known && leftMs > 0 && leftMs <= rememberedForMs) return known.session;
      const session = await resolve(token, requestId);
      remembered.delete(token);
      if (remembered.size >= rememberedMax) remembered.delete(remembered.keys().next().value ?? '');
      remembered.set(token, { session, untilMs: clock.nowMs() + rememberedForMs });
      return session;
    },
    forget: (token) => void remembered.delete(token),
    forgetHousehold(householdId) {
      for (const [token, { session }] of remembered) {
        if (session?.households.some(({ id }) => id === householdId)) remembered.delete(token);
      }
    },
  };

  async function resolve(token: string, requestId: string): Promise<LiveSession | undefined> {
    try {
      return await callAs(gateway, requestId)('user/resolve-session', { body: { sessionToken: token } });
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return undefined;
      throw error;
    }
  }
}
