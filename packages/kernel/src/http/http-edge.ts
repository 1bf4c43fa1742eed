import { checkedAccess, isBytesBody, type Operation, operationList } from '@florin/contracts';
import fastJson from 'fast-json-stringify';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ServiceRuntime } from '../module/service-runtime';
import { type Answer, type Handler, runOperation } from '../operations';
import { Problem, problemOfError, renderProblem } from '../problem';
import { allowDeclaredRoutesOnly, fastifyPath } from './declared-routes';
import { outputShape } from './output-schema';

const jsonSizeMaxBytes = 1024 * 1024;

/** Header by which a service tells the gateway, and only the gateway, what cookie to set. */
export const sessionHeader = 'x-florin-session';

/** A service's routes, one for each operation, from the contracts. */
export function createHttpEdge(runtime: ServiceRuntime, handlers: readonly Handler[]): FastifyInstance {
  const app = fastify({
    bodyLimit: jsonSizeMaxBytes,
    routerOptions: { maxParamLength: 200 },
    genReqId: (request) => requestIdOf(request.headers['x-request-id']) ?? runtime.newId(),
    logger: false,
  });
  acceptBytesAndJsonOnly(app);
  app.setErrorHandler((error, request, reply) => sendProblem(runtime, error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(runtime, new Problem('request/not-found'), request, reply),
  );
  allowDeclaredRoutesOnly(
    app,
    operationList.filter(({ service }) => service === runtime.service),
  );
  for (const handler of handlers) addRoute(app, runtime, handler);
  return app;
}

function addRoute(app: FastifyInstance, runtime: ServiceRuntime, handler: Handler): void {
  const { operation } = handler;
  checkedAccess(operation.access);
  const serialize = operation.output ? fastJson(outputShape(operation.output) as object) : undefined;
  app.route({
    method: operation.method,
    url: fastifyPath(operation.path),
    ...(isBytesBody(operation.body) ? { bodyLimit: operation.body.sizeMaxBytes } : {}),
    // Before the body is read, which may be large.
    onRequest: async (request) => checkMediaType(operation, request),
    handler: async (request, reply) => {
      const answer = await runOperation(runtime, handler, bearerOf(request), {
        params: request.params,
        query: request.query,
        body: request.body,
        idempotencyKey: headerOf(request, 'idempotency-key'),
        ifMatch: headerOf(request, 'if-match'),
        requestId: request.id,
        address: headerOf(request, 'x-florin-address'),
        deviceToken: headerOf(request, 'x-florin-device'),
      });
      return sendAnswer(reply, answer, serialize);
    },
  });
}

function sendAnswer(reply: FastifyReply, answer: Answer, serialize: ((body: unknown) => string) | undefined) {
  reply.code(answer.status).header('cache-control', 'no-store');
  if (answer.session !== undefined) reply.header(sessionHeader, JSON.stringify(answer.session));
  if (serialize === undefined) return reply.send();
  const change = (answer.body as { change?: unknown }).change;
  if (typeof change === 'number') reply.header('etag', `"${change}"`);
  return reply.type('application/json; charset=utf-8').send(serialize(answer.body));
}

function sendProblem(runtime: ServiceRuntime, error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const problem = problemOfError(error);
  if (problem.status >= 500) {
    runtime.log.error('request-failed', {
      service: runtime.service,
      requestId: request.id,
      code: problem.code,
      error: problem.cause,
    });
  }
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', String(problem.retryAfterSeconds));
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(renderProblem(problem, request.id)));
}

/** JSON where the contract has a JSON body, bytes where it has bytes, and nothing else that a form could send. */
function acceptBytesAndJsonOnly(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
}

function checkMediaType(operation: Operation, request: FastifyRequest): void {
  if (operation.body === undefined) return;
  const expected = isBytesBody(operation.body) ? 'application/octet-stream' : 'application/json';
  if (request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== expected) {
    throw new Problem('request/unsupported-media-type', { detail: `Send the body as ${expected}.` });
  }
}

/** The gateway's id for a request; anything else that a header may hold is not let into the logs. */
function requestIdOf(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[0-9a-f-]{36}$/.test(header) ? header : undefined;
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w.~+/-]+=*)$/.exec(request.headers.authorization ?? '')?.[1];
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
