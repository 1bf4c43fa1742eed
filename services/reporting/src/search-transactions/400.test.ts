import type { ProblemDocument } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
afterAll(() => system.stop());

describe('GET /v1/transactions/search refuses', () => {
  test.each<[string, string, string]>([
    ['no text', '', 'text'],
    ['an empty text', 'text=', 'text'],
    ['a text that is too long', `text=${'x'.repeat(101)}`, 'text'],
    ['a NUL', 'text=%00', 'text'],
    ['fewer than one', 'text=x&limit=0', 'limit'],
    ['a number that is none', 'text=x&limit=many', 'limit'],
  ])('%s', async (_name, query, field) => {
    const reply = await ada.send<ProblemDocument>('GET', `/v1/transactions/search?${query}`);
    expect([reply.status, reply.body.code]).toEqual([400, 'request/invalid']);
    expect(reply.body.errors?.map((error) => error.field)).toEqual([field]);
  });
});
