import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { gatewayRouteList, operationList, type ServiceName } from '@florin/contracts';
import { serviceSubject } from '@florin/kernel';
import type { Cache } from '@florin/kernel/cache';
import { createCaller } from '@florin/kernel/call';
import { type Clock, createIdMinter, instantOf } from '@florin/kernel/clock';
import type { Bus } from '@florin/kernel/events';
import { allowDeclaredRoutesOnly } from '@florin/kernel/http';
import type { Log } from '@florin/kernel/log';
import type { TokenIssuer, TokenSubject } from '@florin/kernel/token';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { addDocumentRoutes } from './documents/document-routes';
import type { Upstream } from './forward/upstream';
import { createGuard } from './guard/guard';
import { contentSecurityPolicy, securityHeaders } from './headers/security-headers';
import { addHealthRoutes } from './health-routes';
import { createLiveStreams } from './live/live-streams';
import { addOperationRoutes } from './operation-routes';
import { notFoundProblem, sendGatewayProblem } from './send-problem';
import { createSessionLookup } from './sessions/session-lookup';
import { loadWebApp } from './web-app/web-app';

export type GatewayEnvironment = {
  clock: Clock;
  log: Log;
  cache: Cache;
  bus: Bus;
  issuer: TokenIssuer;
  csrfKey: Buffer;
  upstreams: Record<ServiceName, Upstream>;
  /** Folder of the built app; without one the gateway serves the API alone. */
  webFolder: string;
  readiness: () => Promise<void>;
  heartbeatMs?: number;
};

export type Gateway = {
  listen(host: string, port: number): Promise<number>;
  stop(): Promise<void>;
};

/** How long a client may take to send its headers, and its whole request. */
const headersTimeoutMs = 20_000;
const requestTimeoutMs = 120_000;

/**
 * The only door: it knows sessions, limits and headers, and passes each operation on to the service that owns
 * it. A route exists for every operation and every route of its own that the contracts declare; any other stops the
 * start, also one that `addMore` adds.
 */
export async function createGateway(
  environment: GatewayEnvironment,
  addMore: (app: FastifyInstance) => void = () => {},
): Promise<Gateway> {
  const { clock, log, upstreams } = environment;
  const webApp = await loadWebApp(environment.webFolder);
  const headers = securityHeaders(contentSecurityPolicy(webApp?.styleHashes ?? []));
  const newId = createIdMinter(clock);
  const callAs = createCaller({
    from: 'gateway',
    issuer: environment.issuer,
    transportTo: (service) => upstreams[service].call,
  });
  const guard = createGuard({
    sessions: createSessionLookup(callAs, gatewayItself(clock), clock),
    cache: environment.cache,
    issuer: environment.issuer,
    csrfKey: environment.csrfKey,
    clock,
  });

  function addHeaders(request: FastifyRequest, reply: FastifyReply): void {
    for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
    reply.raw.setHeader('x-request-id', request.id);
  }
  let server: Server | undefined;
  /** Connections that have asked for nothing yet: browsers open them ahead, and they would hold a stop up for a minute. */
  const silent = new Set<Socket>();
  const app: FastifyInstance = fastify({
    genReqId: () => newId(),
    logger: false,
    bodyLimit: 64 * 1024,
    // What the router cannot read never reaches the hooks.
    frameworkErrors: (error, request, reply) => {
      addHeaders(request, reply);
      sendGatewayProblem(log, error, request, reply);
    },
    serverFactory: (handler) => {
      server = createServer({ headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs }, handler);
      server.on('connection', (socket) => {
        silent.add(socket);
        socket.once('close', () => silent.delete(socket));
      });
      server.on('request', ({ socket }) => silent.delete(socket));
      return server;
    },
  });
  app.addHook('onRequest', async (request, reply) => addHeaders(request, reply));
  app.setErrorHandler((error, request, reply) => sendGatewayProblem(log, error, request, reply));

  const live = await createLiveStreams({
    bus: environment.bus,
    guard,
    callAs,
    heartbeatMs: environment.heartbeatMs ?? 15_000,
  });
  const open = operationList.filter((operation) => operation.access.kind !== 'internal');
  allowDeclaredRoutesOnly(app, [...open, ...gatewayRouteList]);
  addOperationRoutes(app, open, { guard, upstreams, onSignOut: live.endSession });
  live.addRoute(app);
  addDocumentRoutes(app, open, guard);
  addHealthRoutes(app, environment.readiness);
  addMore(app);
  app.setNotFoundHandler((request, reply) => {
    const [path = '/'] = request.url.split('?');
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !path.startsWith('/v1/');
    const { 'accept-encoding': encoding, 'if-none-match': match } = request.headers;
    if (isPage && webApp) {
      reply.hijack();
      if (webApp.serve(path, String(encoding ?? ''), match, reply.raw)) return;
      reply.raw
        .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
        .end('There is nothing here.\n');
      return;
    }
    sendGatewayProblem(log, notFoundProblem(), request, reply);
  });

  return {
    async listen(host, port) {
      await app.listen({ host, port });
      const address = server?.address();
      return typeof address === 'object' && address ? address.port : port;
    },
    async stop() {
      live.stop();
      server?.closeIdleConnections();
      for (const socket of silent) socket.destroy();
      await app.close();
      await Promise.all(Object.values(upstreams).map((upstream) => upstream.close()));
    },
  };
}

/** The subject the gateway uses where it asks for itself, before it knows who is there. */
function gatewayItself(clock: Clock): TokenSubject {
  return {
    subject: serviceSubject('gateway'),
    sessionId: null,
    householdId: null,
    role: null,
    scopes: [],
    assurance: 1,
    authenticatedAt: instantOf(clock),
  };
}
