import {
  checkedAccess,
  type Operation,
  type OperationName,
  type ServiceName,
  signedIn,
} from '@florin/contracts';
import { type Answer, Problem, problemOfError, renderProblem } from '@florin/kernel';
import { fastifyPath } from '@florin/kernel/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Upstream } from './forward/upstream';
import type { Guard, SecurityContext } from './guard/guard';
import { clearedSessionCookies, sessionCookies } from './sessions/cookie';

type Way = {
  guard: Guard;
  upstreams: Record<ServiceName, Upstream>;
  onSignOut(sessionId: string): void;
};

/** One route for each operation; what is not declared in the contracts cannot be reached. */
export function addOperationRoutes(app: FastifyInstance, operations: readonly Operation[], way: Way): void {
  for (const operation of operations) {
    checkedAccess(operation.access);
    // That a session begins or ends is what only the gateway tells the browser, as a cookie.
    if (operation.session === undefined) addForwardRoute(app, operation, way);
    else addCookieRoute(app, operation, way);
  }
}

/** Passes the request on before its body is read, so that a large upload flows through. */
function addForwardRoute(app: FastifyInstance, operation: Operation, { guard, upstreams }: Way): void {
  app.route({
    method: operation.method,
    url: fastifyPath(operation.path),
    onRequest: async (request, reply) => {
      const security = await guard.authenticate(operation, request.raw, request.id);
      const service = operation.service as ServiceName;
      const headers = headersFor(security, guard.tokenFor(security, service), request.id);
      reply.hijack();
      try {
        await upstreams[service].forward(request.raw, reply.raw, headers);
      } catch (error) {
        failForwarded(error, request, reply);
      }
    },
    handler: async () => undefined,
  });
}

function addCookieRoute(app: FastifyInstance, operation: Operation, way: Way): void {
  const { guard, upstreams, onSignOut } = way;
  app.route({
    method: operation.method,
    url: fastifyPath(operation.path),
    handler: async (request, reply) => {
      const security = await guard.authenticate(operation, request.raw, request.id);
      const service = operation.service as ServiceName;
      const answer = await upstreams[service].call(
        operation.name as OperationName,
        guard.tokenFor(security, service),
        {
          params: request.params,
          query: request.query,
          body: request.body,
          requestId: request.id,
          address: security.address,
          deviceToken: security.deviceToken,
        },
      );
      requireDeclaredSession(operation, answer);
      if (answer.session) await endReplacedSession(way, request);
      if (security.sessionToken) guard.forget(security.sessionToken);
      if (answer.session) reply.header('set-cookie', sessionCookies(answer.session));
      if (answer.session === null) {
        if (security.session) onSignOut(security.session.sessionId);
        reply.header('set-cookie', clearedSessionCookies());
        reply.header('clear-site-data', '"cache", "storage"');
      }
      return reply.code(answer.status).header('cache-control', 'no-store').send(answer.body);
    },
  });
}

/** A service that declares the one and does the other is at fault, and the browser keeps what it has. */
function requireDeclaredSession({ name, session }: Operation, answer: Answer): void {
  const does = answer.session === undefined ? 'neither' : answer.session === null ? 'ends' : 'starts';
  if (does === session) return;
  const cause = new Error(`${name} says that it ${session} a session, and does otherwise: ${does}`);
  throw new Problem('request/failed', { cause });
}

const anySession = { access: signedIn('profile:read'), isMutation: false, rate: 'read' } as const;

/** A cookie that was there before a sign-in, perhaps planted, never authenticates after it. */
async function endReplacedSession(
  { guard, upstreams, onSignOut }: Way,
  request: FastifyRequest,
): Promise<void> {
  const before = await guard.authenticate(anySession, request.raw, request.id).catch(noSession);
  if (!before?.session) return;
  await upstreams.user.call('user/sign-out', guard.tokenFor(before, 'user'), { requestId: request.id });
  onSignOut(before.session.sessionId);
}

function noSession(error: unknown): undefined {
  if (!(error instanceof Problem) || error.status >= 500) throw error;
}

function headersFor(security: SecurityContext, token: string, requestId: string): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    'x-request-id': requestId,
    'x-florin-address': security.address,
  };
}

/** The service could not be reached, or broke off; what has not been sent yet can still be a clear answer. */
function failForwarded(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  const problem = problemOfError(error);
  const status = problem.status === 500 ? 503 : problem.status;
  reply.raw
    .writeHead(status, {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '2',
    })
    .end(JSON.stringify({ ...renderProblem(problem, request.id), status }));
}
