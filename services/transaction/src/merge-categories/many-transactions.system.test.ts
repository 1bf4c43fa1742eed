import { randomUUID } from 'node:crypto';
import type { Category, Transaction } from '@florin/contracts';
import { expectStatus, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsPerChange } from './job';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.stop());

test('more than one change can hold are moved in steps, none twice and none left', async () => {
  const ada = await system.person();
  const account = await ada.account();
  const [from, into] = [await ada.category('Groceries'), await ada.category('Eating out')];
  const count = rowsPerChange + 250;
  for (let at = 0; at < count; at += 250) {
    const changes = Array.from({ length: 250 }, () => ({
      kind: 'create',
      id: randomUUID(),
      accountId: account.id,
      on: '2026-11-02',
      amountMinor: -3,
      payee: 'Kiosk',
      splits: [{ categoryId: from.id, amountMinor: -3 }],
    }));
    expectStatus(await ada.send('PATCH', '/v1/transactions', { body: { changes } }), 200);
  }
  const headers = { 'if-match': `"${from.change}"` };
  const body = { intoId: into.id };
  expectStatus(await ada.send<Category>('POST', `/v1/categories/${from.id}/merge`, { body, headers }), 200);
  await system.eventually(async () => {
    const { rows } = await ada.changes<Transaction>('transactions');
    const moved = rows.filter(({ splits }) => splits[0]!.categoryId === into.id);
    expect([rows.length, moved.length]).toEqual([count, count]);
  });
  const path = '/v1/reports/spending-by-category?from=2026-11-01&to=2026-11-30';
  await system.eventually(async () => {
    const report = await ada.send<{ rows: unknown[] }>('GET', path);
    expect(report.body.rows).toMatchObject([
      { categoryId: into.id, spentMinor: 3 * count, transactionCount: count },
    ]);
  });
});
