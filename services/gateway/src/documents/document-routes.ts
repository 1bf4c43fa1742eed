import { gatewayRouteList, gatewayRoutes, type Operation } from '@florin/contracts';
import { openApiDocument } from '@florin/contracts/openapi';
import type { FastifyInstance } from 'fastify';
import type { Guard } from '../guard/guard';
import { apiPage } from './api-page';
import { problemHtml } from './problem-page';

/**
 * The API's description, for machines and for people, is for those signed in; what a problem means is for whoever
 * gets one.
 */
export function addDocumentRoutes(
  app: FastifyInstance,
  operations: readonly Operation[],
  guard: Guard,
): void {
  const document = openApiDocument(operations, gatewayRouteList);
  const json = JSON.stringify(document);
  const page = apiPage(operations);
  app.get(gatewayRoutes.openApi.path, async (request, reply) => {
    await guard.authorizeOwn(gatewayRoutes.openApi, request.raw, request.id);
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-store').send(json);
  });
  const problems = problemHtml();
  app.get(gatewayRoutes.problemPage.path, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(problems),
  );
  app.get(gatewayRoutes.apiPage.path, async (request, reply) => {
    await guard.authorizeOwn(gatewayRoutes.apiPage, request.raw, request.id);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
  });
}
