import type { ProblemDocument } from '@florin/contracts';
import { queryAsAdministrator, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('months whose ciphertexts were exchanged are an explicit error, never wrong figures', async () => {
  const ada = await system.person();
  const account = await ada.account();
  await ada.transaction({ accountId: account.id, on: '2026-10-01', amountMinor: -100 });
  await ada.transaction({ accountId: account.id, on: '2026-11-01', amountMinor: -200 });
  const blocks = (text: string) => queryAsAdministrator(system, text, [ada.householdId]);
  await system.eventually(async () => {
    const text = 'SELECT month FROM reporting.ledger_month WHERE household_id = $1 ORDER BY month';
    expect(await blocks(text)).toEqual([{ month: '2026-10' }, { month: '2026-11' }]);
  });
  await blocks(
    `UPDATE reporting.ledger_month AS one SET sealed = other.sealed FROM reporting.ledger_month AS other
      WHERE one.household_id = $1 AND other.household_id = $1 AND one.month <> other.month`,
  );
  const path = '/v1/reports/spending-by-category?from=2026-10-01&to=2026-11-30';
  const reply = await ada.send<ProblemDocument>('GET', path);
  expect([reply.status, reply.body.code]).toEqual([500, 'request/failed']);
  expect(JSON.stringify(reply.body)).not.toMatch(/seal|cipher|ledger_month/i);
});
