import type { Account, AccountBalance, ProblemDocument } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
});
afterAll(() => system.stop());

function remove(row: Account, person = ada) {
  const headers = { 'if-match': `"${row.change}"` };
  return person.send<ProblemDocument>('DELETE', `/v1/accounts/${row.id}`, { headers });
}

test('only an account without transactions is removed, and its balance goes with it', async () => {
  const [kept, used] = [await ada.account(), await ada.account()];
  const { id, change } = await ada.transaction({ accountId: used.id });
  const refused = await remove(used);
  expect([refused.status, refused.body.code]).toEqual([409, 'transaction/account-in-use']);
  await ada.send('DELETE', `/v1/transactions/${id}`, { headers: { 'if-match': `"${change}"` } });
  expect((await remove(used)).status).toBe(204);
  for (const resource of ['accounts', 'account-balances'] as const) {
    const { rows, removed } = await ada.changes<Account | AccountBalance>(resource);
    expect(rows.map((row) => row.id)).toEqual([kept.id]);
    expect(removed.map((row) => row.id)).toContain(used.id);
  }
});

test("another household's account is not there to be removed, and a version that was not seen stays", async () => {
  const account = await ada.account();
  const eve = await system.person();
  expect((await remove(account, eve)).status).toBe(404);
  expect((await remove({ ...account, change: account.change - 1 })).status).toBe(412);
  const { rows } = await ada.changes<Account>('accounts');
  expect(rows.find(({ id }) => id === account.id)).toEqual(account);
});

test('an account whose only row corrects its balance holds something', async () => {
  const account = await ada.account();
  const path = `/v1/accounts/${account.id}/balance-corrections`;
  await ada.send('POST', path, { body: { id: crypto.randomUUID(), on: '2026-11-20', balanceMinor: 5 } });
  expect((await remove(account)).body.code).toBe('transaction/account-in-use');
});
