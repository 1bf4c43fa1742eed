import { type Operation, signedIn } from '@florin/contracts';
import { openApiDocument } from '@florin/contracts/openapi';
import type { FastifyInstance } from 'fastify';
import type { Guard } from '../guard/guard';
import { apiPage } from './api-page';
import { problemHtml } from './problem-page';

const access = signedIn('profile:read');

/**
 * The API's description, for machines and for people, is for those signed in; what a problem means is for whoever
 * gets one.
 */
export function addDocumentRoutes(
  app: FastifyInstance,
  operations: readonly Operation[],
  guard: Guard,
): void {
  const document = openApiDocument(operations);
  const json = JSON.stringify(document);
  const page = apiPage(operations);
  const admitted = async (request: Parameters<Guard['admit']>[1], id: string) =>
    guard.admit({ access, isMutation: false, rate: 'read' }, request, id);
  app.get('/v1/openapi.json', async (request, reply) => {
    await admitted(request.raw, request.id);
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-store').send(json);
  });
  const problems = problemHtml();
  app.get('/docs/problems', async (_request, reply) => reply.type('text/html; charset=utf-8').send(problems));
  app.get('/docs/api', async (request, reply) => {
    await admitted(request.raw, request.id);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
  });
}
