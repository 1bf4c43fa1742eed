import { operationList } from '@florin/contracts';
import fastJson from 'fast-json-stringify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { outputShape } from './output-schema';

function send(schema: z.ZodType, value: unknown): unknown {
  return JSON.parse(fastJson(outputShape(schema) as object)(value));
}

test('a field the contract does not name does not leave', () => {
  expect(send(z.object({ id: z.string() }), { id: 'a', passwordHash: 'x' })).toEqual({ id: 'a' });
});

test('a field that is missing is an error, not an answer', () => {
  expect(() => send(z.object({ id: z.string(), name: z.string() }), { id: 'a' })).toThrow();
});

test.each([
  ['text or null', z.object({ at: z.string().nullable() }), { at: null }],
  ['an object or null', z.object({ of: z.object({ id: z.string() }).nullable() }), { of: null }],
  [
    'a list of objects',
    z.object({ rows: z.array(z.object({ n: z.int() })) }),
    { rows: [{ n: 1 }, { n: -9e14 }] },
  ],
  ['anything', z.object({ before: z.json() }), { before: { a: [1, null, 'x'] } }],
])('%s comes out as it went in', (_name, schema, value) => {
  expect(send(schema, value)).toEqual(value);
});

test('every operation has a shape that can be serialised', () => {
  for (const { name, output } of operationList) {
    if (output) expect(() => fastJson(outputShape(output) as object), name).not.toThrow();
  }
});
