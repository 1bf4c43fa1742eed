import type { ProblemDocument } from '@florin/contracts';
import { makeBudget, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('nobody changes or deletes a budget without naming the version they saw', async () => {
  const ada = await system.person();
  const budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
  const path = `/v1/budgets/${budget.id}`;
  for (const ifMatch of [undefined, '*', `${budget.change}`, `W/"${budget.change}"`]) {
    const headers = { 'if-match': ifMatch };
    const update = await ada.send<ProblemDocument>('PATCH', path, { body: { plannedMinor: 1 }, headers });
    const removal = await ada.send<ProblemDocument>('DELETE', path, { headers });
    expect([update.status, update.body.code]).toEqual([428, 'request/if-match-required']);
    expect([removal.status, removal.body.code]).toEqual([428, 'request/if-match-required']);
  }
});
