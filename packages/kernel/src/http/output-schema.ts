import { z } from 'zod';

export type JsonSchema = {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
};

/**
 * The shape of an output for the serializer: names and types only. A field the contract does not name is
 * dropped and a missing one is an error, so a row's inner fields cannot leak through an answer.
 */
export function outputShape(schema: z.ZodType): JsonSchema {
  return shapeOf(
    z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'inline' }) as JsonSchema,
  );
}

function shapeOf(schema: JsonSchema): JsonSchema {
  if (schema.anyOf) return shapeOfUnion(schema.anyOf);
  if (schema.type === 'object' && schema.properties) {
    return {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, part]) => [name, shapeOf(part)]),
      ),
      required: schema.required ?? [],
    };
  }
  if (schema.type === 'array' && schema.items) return { type: 'array', items: shapeOf(schema.items) };
  // Free-form parts, such as the before and after of an audit event, are serialised as they are.
  if (schema.type === undefined || schema.type === 'object') return {};
  return { type: schema.type };
}

/** "This or null" is the one union that answers use; any other is serialised as it is. */
function shapeOfUnion(options: JsonSchema[]): JsonSchema {
  const [first, ...others] = options.filter((option) => option.type !== 'null');
  if (first === undefined || others.length > 0) return {};
  const shape = shapeOf(first);
  if (shape.type === undefined) return {};
  return options.length > 1 ? { ...shape, type: [shape.type, 'null'].flat() } : shape;
}
