import { Problem, problemOfError, renderProblem } from '@florin/kernel';
import type { Log } from '@florin/kernel/log';
import type { FastifyReply, FastifyRequest } from 'fastify';

export function sendGatewayProblem(
  log: Log,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem = problemOfError(error);
  if (problem.status >= 500) {
    log.error('gateway-request-failed', { requestId: request.id, code: problem.code, error: problem.cause });
  }
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', String(problem.retryAfterSeconds));
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(renderProblem(problem, request.id)));
}

export function notFoundProblem(): Problem {
  return new Problem('request/not-found');
}
