import { randomUUID } from 'node:crypto';
import type { ProblemDocument } from '@florin/contracts';
import { makeBudget, type OwnTestSystem, queryAsAdministrator, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
});
afterAll(() => system.stop());

test('before word of the household has arrived, a budget is to be sent again in a second', async () => {
  const ada = await system.person();
  const { id: categoryId } = await ada.category('Groceries');
  await makeBudget(ada, { categoryId });
  // As if the event that brought it were still on its way.
  await queryAsAdministrator(system, 'DELETE FROM budgeting.setting');
  const body = { id: randomUUID(), categoryId: (await ada.category('Car')).id, plannedMinor: 1_000 };
  const reply = await ada.send<ProblemDocument>('POST', '/v1/budgets', { body });
  expect([reply.status, reply.body.code]).toEqual([503, 'request/unavailable']);
  expect(reply.headers.get('retry-after')).toBe('1');
});
