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

describe('GET /v1/reports/spending-by-category refuses', () => {
  test.each<[string, string, string]>([
    ['no range', '', 'from'],
    ['half a range', 'from=2026-01-01', 'to'],
    ['a day that is none', 'from=2026-02-29&to=2026-03-01', 'from'],
    ['an instant', 'from=2026-01-01T00:00:00Z&to=2026-03-01', 'from'],
    ['an end before the start', 'from=2026-02-01&to=2026-01-31', 'to'],
    ['what it does not know', 'from=2026-01-01&to=2026-01-31&householdId=1', 'householdId'],
  ])('%s', async (_name, query, field) => {
    const reply = await ada.send<ProblemDocument>('GET', `/v1/reports/spending-by-category?${query}`);
    expect([reply.status, reply.body.code]).toEqual([400, 'request/invalid']);
    expect(reply.body.errors?.map((error) => error.field)).toContain(field);
  });
});
