import { z } from 'zod';
import type { Access } from '../access';
import type { GatewayRoute } from '../gateway-routes';
import { isBytesBody, type Operation } from '../operation';
import { type ProblemCode, problemDocument, problems } from '../problem';

type Json = Record<string, unknown>;

/** Refusals that any operation can answer with, by what it asks for. */
function commonProblems(
  operation: Pick<Operation, 'access' | 'isMutation'> & Partial<Operation>,
): ProblemCode[] {
  const codes: ProblemCode[] = [
    'request/invalid',
    'request/too-many',
    'request/failed',
    'request/unavailable',
  ];
  if (operation.access.kind !== 'anonymous')
    codes.push(
      'request/unauthenticated',
      'request/second-factor-required',
      'request/forbidden',
      'request/not-found',
    );
  if ('isFresh' in operation.access && operation.access.isFresh)
    codes.push('request/fresh-authentication-required');
  if (operation.needsIfMatch) codes.push('request/stale', 'request/if-match-required');
  if (operation.body !== undefined) codes.push('request/unsupported-media-type', 'request/too-large');
  if (operation.isMutation) codes.push('request/csrf');
  if (operation.isMutation && operation.access.kind !== 'anonymous')
    codes.push('request/idempotency-key-reused');
  return codes;
}

/** The schemas of the document that others refer to by name. */
type Shared = Record<string, Json>;

/**
 * The OpenAPI 3.1 document of the given operations and of what the gateway answers itself; nothing in it is written by
 * hand.
 */
export function openApiDocument(operations: readonly Operation[], routes: readonly GatewayRoute[]): Json {
  const paths: Record<string, Json> = {};
  const shared: Shared = { Problem: schemaOf(problemDocument, 'output', {}, 'Problem') };
  function add(path: string, method: string, operation: Json): void {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  }
  for (const operation of operations)
    add(operation.path, operation.method, operationObject(operation, shared));
  for (const route of routes) if (route.isPartOfApi) add(route.path, route.method, routeObject(route));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Florin',
      version: '1',
      description: 'Personal finance for households. Money is integer minor units with an ISO 4217 currency.',
    },
    paths,
    components: {
      schemas: shared,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-florin-session' } },
    },
  };
}

function routeObject({ path, summary, access, mediaType }: GatewayRoute): Json {
  return {
    operationId: `gateway/${path.slice('/v1/'.length)}`,
    tags: ['gateway'],
    summary,
    ...accessObject(access),
    responses: {
      200: { description: summary, content: { [mediaType]: {} } },
      ...problemResponses(commonProblems({ access, isMutation: false })),
    },
  };
}

function accessObject(access: Access): Json {
  return {
    security: access.kind === 'anonymous' ? [] : [{ session: [] }],
    ...(access.kind === 'household' ? { 'x-florin-role': access.role } : {}),
    ...(access.kind === 'household' || access.kind === 'user'
      ? {
          'x-florin-scopes': access.scopes,
          'x-florin-assurance': access.assurance,
          'x-florin-fresh': access.isFresh,
        }
      : {}),
  };
}

function operationObject(operation: Operation, shared: Shared): Json {
  return {
    operationId: operation.name,
    tags: [operation.service],
    summary: operation.summary,
    ...accessObject(operation.access),
    parameters: parametersOf(operation, shared),
    ...(operation.body === undefined ? {} : { requestBody: requestBodyOf(operation, shared) }),
    responses: responsesOf(operation, shared),
  };
}

function parametersOf(operation: Operation, shared: Shared): Json[] {
  const parameters: Json[] = [];
  function add(place: 'path' | 'query', schema: z.ZodType | undefined): void {
    if (schema === undefined) return;
    const { properties = {}, required = [] } = schemaOf(
      schema,
      'input',
      shared,
      `${operation.name}/${place}`,
    ) as {
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
      header('idempotency-key', operation.session === undefined, 'A UUID, the same for each retry'),
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

function requestBodyOf({ name, body }: Operation, shared: Shared): Json {
  if (isBytesBody(body)) {
    const schema = { type: 'string', format: 'binary', maxLength: body.sizeMaxBytes };
    return { required: true, content: { 'application/octet-stream': { schema } } };
  }
  return {
    required: true,
    content: { 'application/json': { schema: schemaOf(body as z.ZodType, 'input', shared, `${name}/body`) } },
  };
}

function responsesOf(operation: Operation, shared: Shared): Json {
  const { name, output } = operation;
  return {
    [operation.success]: {
      description: operation.summary,
      ...(output === null
        ? {}
        : {
            content: {
              'application/json': { schema: schemaOf(output, 'output', shared, `${name}/answer`) },
            },
          }),
    },
    ...problemResponses([...operation.problems, ...commonProblems(operation)]),
  };
}

function problemResponses(all: readonly ProblemCode[]): Json {
  const responses: Record<string, Json> = {};
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(all)) {
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

/**
 * A schema as JSON Schema. What refers to itself comes with definitions of its own, which only hold at the root of a
 * document: they move to the shared ones, under the name of the place that brought them.
 */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', shared: Shared, place: string): Json {
  const {
    $schema: _dialect,
    $defs = {},
    ...rest
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json & { $defs?: Shared };
  const names = new Map(
    Object.keys($defs).map((name) => [`#/$defs/${name}`, `${place}${name}`.replaceAll(/[^\w.-]+/g, '.')]),
  );
  for (const [name, definition] of Object.entries($defs))
    shared[names.get(`#/$defs/${name}`)!] = withReferences(definition, names) as Json;
  return withReferences(rest, names) as Json;
}

function withReferences(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const name = key === '$ref' ? names.get(String(part)) : undefined;
      return [key, name === undefined ? withReferences(part, names) : `#/components/schemas/${name}`];
    }),
  );
}
