import type { z } from 'zod';
import { type JsonSchema, outputShape } from './output-schema';

type Copy = (value: unknown) => unknown;

/**
 * Copies of an answer only what its contract names, for answers that stay in this process and so never pass the
 * serializer: what a service keeps of a row besides must not leave it by either way.
 */
export function outputCopier(schema: z.ZodType): Copy {
  return copierOf(outputShape(schema));
}

function copierOf(shape: JsonSchema): Copy {
  const isNullable = Array.isArray(shape.type) && shape.type.includes('null');
  const copy = plainCopierOf(shape);
  return isNullable ? (value) => (value === null ? null : copy(value)) : copy;
}

function plainCopierOf(shape: JsonSchema): Copy {
  if (shape.properties) {
    const parts = Object.entries(shape.properties).map(([name, part]) => [name, copierOf(part)] as const);
    return (value) => {
      const from = value as Record<string, unknown>;
      const to: Record<string, unknown> = {};
      for (const [name, copy] of parts) if (from[name] !== undefined) to[name] = copy(from[name]);
      return to;
    };
  }
  if (shape.items) {
    const copy = copierOf(shape.items);
    return (value) => (value as unknown[]).map(copy);
  }
  return (value) => value;
}
