import { resolveSession } from '@florin/contracts';
import { identity, notFound } from '@florin/kernel';
import { isSessionAlive, isTouchDue, sessionExpiresAtMs, sessionTokenHash } from '../session-token';
import { membershipsOf } from '../store/memberships';
import { requiredAssuranceOf } from '../store/people';
import { findSession, touchSession } from '../store/sessions';

export const resolveSessionHandler = identity(resolveSession, async ({ body }, context) => {
  const tokenHash = sessionTokenHash(body.sessionToken);
  const session = tokenHash === undefined ? undefined : await findSession(context, tokenHash);
  if (session === undefined) throw notFound();
  const times = {
    startedAtMs: session.startedAt.getTime(),
    lastUsedAtMs: session.lastUsedAt.getTime(),
    endedAtMs: session.endedAt?.getTime() ?? null,
  };
  const nowMs = context.runtime.clock.nowMs();
  if (!isSessionAlive(times, nowMs)) throw notFound();
  await context.enterPerson(session.userId);
  if (isTouchDue(times, nowMs)) await touchSession(context, session);
  const memberships = await membershipsOf(context, session.userId);
  return {
    sessionId: session.sessionId,
    userId: session.userId,
    assurance: session.assurance,
    requiredAssurance: await requiredAssuranceOf(context, session.userId),
    authenticatedAt: session.authenticatedAt.toISOString(),
    expiresAt: new Date(sessionExpiresAtMs(times)).toISOString(),
    households: memberships.map(({ householdId, role }) => ({ id: householdId, role })),
  };
});
