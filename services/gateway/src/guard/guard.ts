import type { IncomingMessage } from 'node:http';
import { type GatewayRoute, type Operation, type ServiceName, scopes } from '@florin/contracts';
import { anonymousSubject, authorize, notFound, Problem } from '@florin/kernel';
import type { Cache } from '@florin/kernel/cache';
import type { Clock } from '@florin/kernel/clock';
import { instantOf } from '@florin/kernel/clock';
import type { TokenIssuer, TokenSubject } from '@florin/kernel/token';
import { deviceCookie, readCookie, sessionCookie } from '../sessions/cookie';
import type { LiveSession, SessionLookup } from '../sessions/session-lookup';
import { requireCsrfToken, requireSameOrigin } from './cross-site';
import { limitRate } from './rate-limit';

/** Who sent a request, as the gateway made it out. */
export type SecurityContext = {
  subject: TokenSubject;
  session: LiveSession | undefined;
  sessionToken: string | undefined;
  deviceToken: string | undefined;
  address: string;
};

export type Guard = {
  /** Who sends this request, and whether it may pass at all; what it may do is for the service to judge. */
  authenticate(
    operation: Pick<Operation, 'access' | 'isMutation' | 'rate'>,
    request: IncomingMessage,
    requestId: string,
  ): Promise<SecurityContext>;
  /** The same for a route that the gateway answers itself, where no service judges what the sender may do. */
  authorizeOwn(route: GatewayRoute, request: IncomingMessage, requestId: string): Promise<SecurityContext>;
  /** A short token for one service, signed once and reused while it is young. */
  tokenFor(security: SecurityContext, audience: ServiceName): string;
  forget(sessionToken: string): void;
  /** Forgets what is remembered of everybody in a household. */
  forgetHousehold(householdId: string): void;
};

const tokenReusedForMs = 60_000;
const tokensMax = 10_000;

export function createGuard(options: {
  sessions: SessionLookup;
  cache: Cache;
  issuer: TokenIssuer;
  csrfKey: Buffer;
  clock: Clock;
}): Guard {
  const { sessions, cache, issuer, csrfKey, clock } = options;
  const tokens = new Map<string, { token: string; untilMs: number }>();

  /** What is remembered of a session may be older than the household it names; then it is asked for anew. */
  async function withHousehold(
    session: LiveSession,
    wanted: string | undefined,
    sessionToken: string,
    requestId: string,
  ): Promise<LiveSession> {
    if (membershipIn(session, wanted) !== undefined) return session;
    sessions.forget(sessionToken);
    return (await sessions.find(sessionToken, requestId)) ?? session;
  }

  const guard: Guard = {
    async authenticate(operation, request, requestId) {
      const address = request.socket.remoteAddress ?? 'unknown';
      const sessionToken = readCookie(request.headers.cookie, sessionCookie);
      const deviceToken = readCookie(request.headers.cookie, deviceCookie);
      if (operation.isMutation) requireSameOrigin(request);
      if (operation.access.kind === 'anonymous') {
        await limitRate(cache, operation.rate, address);
        const subject = nobody(instantOf(clock));
        return { subject, session: undefined, sessionToken, deviceToken, address };
      }
      const session = sessionToken === undefined ? undefined : await sessions.find(sessionToken, requestId);
      if (session === undefined) {
        await limitRate(cache, operation.rate, address);
        throw new Problem('request/unauthenticated');
      }
      await limitRate(cache, operation.rate, session.sessionId);
      if (operation.isMutation) requireCsrfToken(request, csrfKey, session.sessionId);
      const wanted = request.headers['florin-household'];
      const household = typeof wanted === 'string' ? wanted.toLowerCase() : undefined;
      const current = await withHousehold(session, household, sessionToken!, requestId);
      return { subject: subjectOf(current, household), session: current, sessionToken, deviceToken, address };
    },

    async authorizeOwn(route, request, requestId) {
      const security = await guard.authenticate(
        { ...route, isMutation: false, rate: 'read' },
        request,
        requestId,
      );
      const { requiredAssurance = 1 } = security.subject;
      const caller = { ...security.subject, requiredAssurance };
      authorize({ name: route.path, access: route.access }, caller, clock.nowMs(), {});
      return security;
    },

    tokenFor(security, audience) {
      const { subject, sessionId, householdId, role, assurance, requiredAssurance } = security.subject;
      const rights = [audience, subject, sessionId, householdId, role, assurance, requiredAssurance];
      const key = [...rights, security.subject.authenticatedAt].join('/');
      const nowMs = clock.nowMs();
      const known = tokens.get(key);
      if (known && known.untilMs > nowMs && known.untilMs <= nowMs + tokenReusedForMs) return known.token;
      const token = issuer.issue({ ...security.subject, audience });
      tokens.delete(key);
      if (tokens.size >= tokensMax) tokens.delete(tokens.keys().next().value ?? '');
      tokens.set(key, { token, untilMs: nowMs + tokenReusedForMs });
      return token;
    },

    forget: (sessionToken) => sessions.forget(sessionToken),
    forgetHousehold: (householdId) => sessions.forgetHousehold(householdId),
  };
  return guard;
}

function nobody(at: string): TokenSubject {
  return {
    subject: anonymousSubject,
    sessionId: null,
    householdId: null,
    role: null,
    scopes: [],
    assurance: 1,
    authenticatedAt: at,
    actor: 'gateway',
  };
}

/** A cookie session has every scope; the household is the one named, or the one joined first. */
function subjectOf(session: LiveSession, wanted: string | undefined): TokenSubject {
  const membership = membershipIn(session, wanted);
  if (wanted !== undefined && membership === undefined) throw notFound();
  return {
    subject: session.userId,
    sessionId: session.sessionId,
    householdId: membership?.id ?? null,
    role: membership?.role ?? null,
    scopes: [...scopes],
    assurance: session.assurance,
    requiredAssurance: session.requiredAssurance,
    authenticatedAt: session.authenticatedAt,
    actor: 'gateway',
  };
}

function membershipIn(session: LiveSession, wanted: string | undefined) {
  return wanted === undefined ? session.households[0] : session.households.find(({ id }) => id === wanted);
}
