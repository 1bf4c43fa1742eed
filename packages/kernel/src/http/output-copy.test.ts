import { expect, test } from 'vitest';
import { z } from 'zod';
import { outputCopier } from './output-copy';

const page = z.object({
  rows: z.array(z.object({ id: z.string(), of: z.object({ id: z.string() }).nullable() })),
  facts: z.json(),
});

test('what the contract does not name stays behind, at every depth', () => {
  const answer = {
    rows: [
      { id: 'a', of: { id: 'b', secret: 1 }, secret: 2 },
      { id: 'c', of: null, secret: 3 },
    ],
    facts: { anything: ['goes', null] },
    secret: 4,
  };
  expect(outputCopier(page)(answer)).toEqual({
    rows: [
      { id: 'a', of: { id: 'b' } },
      { id: 'c', of: null },
    ],
    facts: { anything: ['goes', null] },
  });
});
