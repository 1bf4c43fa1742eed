import { z } from 'zod';
import { isBytesBody, type Operation } from '../operation';
import { type ProblemCode, problemDocument, problems } from '../problem';

type Json = Record<string, unknown>;

/** Refusals that any operation can answer with, by what it asks for. */
function commonProblems(operation: Operation): ProblemCode[] {
  const codes: ProblemCode[] = [
    'request/invalid',
    'request/too-many',
    'request/failed',
    'request/unavailable',
  ];
  if (operation.access.kind !== 'anonymous')
    codes.push('request/unauthenticated', 'request/forbidden', 'request/not-found');
  if (operation.needsIfMatch) codes.push('request/stale', 'request/if-match-required');
  if (operation.body !== undefined) codes.push('request/unsupported-media-type', 'request/too-large');
  if (operation.isMutation && operation.access.kind !== 'anonymous')
    codes.push('request/idempotency-key-reused');
  return codes;
}

/** The OpenAPI 3.1 document of the given operations; nothing in it is written by hand. */
export function openApiDocument(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const method = operation.method.toLowerCase();
    paths[operation.path] = { ...paths[operation.path], [method]: operationObject(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Florin',
      version: '1',
      description: 'Personal finance for households. Money is integer minor units with an ISO 4217 currency.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemDocument, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-florin-session' } },
    },
  };
}

function operationObject(operation: Operation): Json {
  return {
    operationId: operation.name,
    tags: [operation.service],
    summary: operation.summary,
    ...(operation.access.kind === 'anonymous' ? { security: [] } : { security: [{ session: [] }] }),
    ...(operation.access.kind === 'household'
      ? { 'x-florin-role': operation.access.role, 'x-florin-scope': operation.access.scope }
      : {}),
    parameters: parametersOf(operation),
    ...(operation.body === undefined ? {} : { requestBody: requestBodyOf(operation) }),
    responses: responsesOf(operation),
  };
}

function parametersOf(operation: Operation): Json[] {
  const parameters: Json[] = [];
  function add(place: 'path' | 'query', schema: z.ZodType | undefined): void {
    if (schema === undefined) return;
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
      properties?: Json;
      required?: string[];
    };
    for (const [name, property] of Object.entries(properties)) {
      parameters.push({
        name,
        in: place,
        required: place === 'path' || required.includes(name),
        schema: property,
      });
    }
  }
  add('path', operation.params);
  add('query', operation.query);
  if (operation.access.kind === 'household')
    parameters.push(header('florin-household', false, 'Which household is meant'));
  if (operation.isMutation && operation.access.kind !== 'anonymous') {
    parameters.push(
      header('idempotency-key', operation.name !== 'user/sign-out', 'A UUID, the same for each retry'),
    );
    parameters.push(header('x-csrf-token', true, 'From the session, for callers with a cookie'));
  }
  if (operation.needsIfMatch)
    parameters.push(header('if-match', true, 'The change number that was seen, in double quotes'));
  return parameters;
}

function header(name: string, required: boolean, description: string): Json {
  return { name, in: 'header', required, description, schema: { type: 'string' } };
}

function requestBodyOf({ body }: Operation): Json {
  if (isBytesBody(body)) {
    const schema = { type: 'string', format: 'binary', maxLength: body.sizeMaxBytes };
    return { required: true, content: { 'application/octet-stream': { schema } } };
  }
  return {
    required: true,
    content: { 'application/json': { schema: schemaOf(body as z.ZodType, 'input') } },
  };
}

function responsesOf(operation: Operation): Json {
  const responses: Record<string, Json> = {
    [operation.success]: {
      description: operation.summary,
      ...(operation.output === null
        ? {}
        : { content: { 'application/json': { schema: schemaOf(operation.output, 'output') } } }),
    },
  };
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set([...operation.problems, ...commonProblems(operation)])) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b)) {
    responses[status] = {
      description: codes.map((code) => `${code}: ${problems[code].title}`).join('. '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return responses;
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json;
  return rest;
}
