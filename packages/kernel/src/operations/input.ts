import { isBytesBody, type Operation } from '@florin/contracts';
import { z } from 'zod';
import { type FieldError, Problem } from '../problem';

/** A request as it arrives, over HTTP or from another service in this process. */
export type RawInput = {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  idempotencyKey?: string | undefined;
  ifMatch?: string | undefined;
  requestId: string;
  /** The address of the person's device, as the gateway saw it. */
  address?: string | undefined;
  /** A cookie that marks a device the person has signed in from before. */
  deviceToken?: string | undefined;
};

/** A request whose every part fits the contract. */
export type CheckedInput = {
  params: unknown;
  query: unknown;
  body: unknown;
  idempotencyKey: string | undefined;
  /** The change number of the version the caller saw. */
  ifMatch: number | undefined;
  requestId: string;
  address: string | undefined;
  deviceToken: string | undefined;
};

const uuid = z.uuid().toLowerCase();
const entityTag = /^"(\d{1,16})"$/;

/** Checks a request against its contract; a refusal names every field at fault. */
export function checkInput(operation: Operation, raw: RawInput, isKeyRequired: boolean): CheckedInput {
  const errors: FieldError[] = [];
  function parse(schema: z.ZodType | undefined, part: string, value: unknown): unknown {
    if (schema === undefined) return undefined;
    const result = parseBounded(schema, value ?? {});
    if (result === undefined) errors.push({ field: part, reason: 'is nested too deeply' });
    if (!result || result.success) return result?.data;
    for (const issue of result.error.issues) errors.push(...fieldErrors(part, issue));
    return undefined;
  }
  const params = parse(operation.params, 'params', raw.params);
  const query = parse(operation.query, 'query', raw.query);
  const body = isBytesBody(operation.body) ? bytesOf(raw.body) : parse(operation.body, 'body', raw.body);
  if (errors.length > 0) throw new Problem('request/invalid', { errors });
  return {
    params,
    query,
    body,
    idempotencyKey: isKeyRequired ? idempotencyKeyOf(raw.idempotencyKey) : undefined,
    ifMatch: operation.needsIfMatch ? ifMatchOf(raw.ifMatch) : undefined,
    requestId: raw.requestId,
    address: raw.address,
    deviceToken: raw.deviceToken,
  };
}

/** Checking free-form JSON takes a stack frame for each level; undefined where a hostile body has too many. */
function parseBounded(schema: z.ZodType, value: unknown): z.ZodSafeParseResult<unknown> | undefined {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function fieldErrors(part: string, issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      reason: 'is not part of this request',
    }));
  }
  return [{ field: path.length > 0 ? path.join('.') : part, reason: issue.message }];
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array && body.length > 0) return body;
  throw new Problem('request/invalid', {
    errors: [{ field: 'body', reason: 'must hold the bytes of the file' }],
  });
}

function idempotencyKeyOf(header: string | undefined): string {
  const result = uuid.safeParse(header);
  if (result.success) return result.data;
  throw new Problem('request/idempotency-key-required', {
    errors: [{ field: 'idempotency-key', reason: 'must be a UUID, the same for each retry of one write' }],
  });
}

function ifMatchOf(header: string | undefined): number {
  const change = header === undefined ? undefined : entityTag.exec(header)?.[1];
  if (change !== undefined) return Number(change);
  throw new Problem('request/if-match-required', {
    errors: [{ field: 'if-match', reason: 'must be the change number you saw, in double quotes' }],
  });
}
