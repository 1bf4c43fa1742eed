import type { z } from 'zod';
import { type Access, checkedAccess } from './access';
import type { EventName } from './events/index';
import type { ProblemCode } from './problem';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
/** How often a caller may use an operation; the gateway holds the numbers. */
export type RateClass = 'read' | 'write' | 'upload' | 'credential';

/** A body that is the bytes of a file, not JSON. */
export type BytesBody = { kind: 'bytes'; sizeMaxBytes: number };

export type OperationSpec = {
  /** `<service>/<verb-noun>`; the handler's folder has the second half as its name. */
  name: string;
  summary: string;
  method: Method;
  /** Parameters in braces: `/v1/budgets/{id}`. */
  path: string;
  access: Access;
  rate: RateClass;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType | BytesBody;
  /** Updates and deletes name the version they saw, so that nobody's change is lost. */
  needsIfMatch?: boolean;
  success: 200 | 201 | 202 | 204;
  output: z.ZodType | null;
  /** Refusals of its own; those every operation shares (400, 401, 403, 429 …) are added by the document. */
  problems: readonly ProblemCode[];
  /**
   * The action as the audit trail names it, recorded exactly once for each success; null where nothing sensitive
   * happens, and then nothing is recorded.
   */
  audit: string | null;
  /** What every success tells the other services. */
  events: readonly EventName[];
  /** What a success tells them in some cases only. */
  mayEmit?: readonly EventName[];
  /** Whether a success begins or ends the caller's session; the gateway then sets or clears its cookie. */
  session?: 'starts' | 'ends';
};

export type Operation<Spec extends OperationSpec = OperationSpec> = Spec & {
  service: string;
  slug: string;
  isMutation: boolean;
};

type Inferred<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Given<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

export type ParamsOf<Spec extends OperationSpec> = Inferred<Spec['params']>;
export type QueryOf<Spec extends OperationSpec> = Inferred<Spec['query']>;
export type QueryGivenTo<Spec extends OperationSpec> = Given<Spec['query']>;
export type BodyOf<Spec extends OperationSpec> = Spec['body'] extends BytesBody
  ? Uint8Array
  : Inferred<Spec['body']>;
export type BodyGivenTo<Spec extends OperationSpec> = Spec['body'] extends BytesBody
  ? Uint8Array
  : Given<Spec['body']>;
export type OutputOf<Spec extends OperationSpec> = Spec['output'] extends z.ZodType
  ? z.output<Spec['output']>
  : undefined;

export function isBytesBody(body: OperationSpec['body']): body is BytesBody {
  return body !== undefined && 'kind' in body && body.kind === 'bytes';
}

/**
 * Declares one operation. Middleware, the OpenAPI document, the typed client and the authorization
 * matrix are all read from this value, so nothing about an operation is said twice.
 */
export function defineOperation<const Spec extends OperationSpec>(spec: Spec): Operation<Spec> {
  const [service, slug, ...rest] = spec.name.split('/');
  if (!service || !slug || rest.length > 0)
    throw new Error(`operation name "${spec.name}" is not <service>/<slug>`);
  checkedAccess(spec.access);
  return { ...spec, service, slug, isMutation: spec.method !== 'GET' };
}
