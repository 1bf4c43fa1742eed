import { z } from 'zod';

type JsonSchema = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
};

type Check = (value: unknown) => boolean;

/**
 * Whether a value has the shape its contract gives it: every field that must be there, each of its type, each choice
 * among the known ones. Bounds and patterns are not looked at: they were when the value was written, and a page has
 * thousands of rows. It is what keeps one row without a field from failing the list that it stands in.
 */
export function shapeCheck(schema: z.ZodType): Check {
  return checkOf(
    z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'inline' }) as JsonSchema,
  );
}

function checkOf(schema: JsonSchema): Check {
  if (schema.anyOf) {
    const options = schema.anyOf.map(checkOf);
    return (value) => options.some((fits) => fits(value));
  }
  if (schema.const !== undefined) return (value) => value === schema.const;
  if (schema.enum) {
    const known = new Set(schema.enum);
    return (value) => known.has(value);
  }
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'number':
      return (value) => typeof value === schema.type;
    case 'integer':
      return Number.isInteger;
    case 'null':
      return (value) => value === null;
    case 'array':
      return arrayCheck(schema.items);
    case 'object':
      return objectCheck(schema);
    default:
      return () => true;
  }
}

function arrayCheck(items: JsonSchema | undefined): Check {
  const fits = items === undefined ? () => true : checkOf(items);
  return (value) => Array.isArray(value) && value.every(fits);
}

function objectCheck({ properties = {}, required = [] }: JsonSchema): Check {
  const needed = new Set(required);
  const fields = Object.entries(properties).map(
    ([name, part]) => [name, checkOf(part), needed.has(name)] as const,
  );
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    for (const [name, fits, isNeeded] of fields) {
      const field = (value as Record<string, unknown>)[name];
      if (field === undefined ? isNeeded : !fits(field)) return false;
    }
    return true;
  };
}
