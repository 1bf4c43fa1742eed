import { randomUUID } from 'node:crypto';
import type { Account, ProblemDocument } from '@florin/contracts';
import { type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  account = await ada.account();
});
afterAll(() => system.stop());

function bodyOf(id: string, accountId = account.id, amountMinor = -1000) {
  const splits = [{ categoryId: null, amountMinor }];
  return { id, accountId, on: '2026-11-20', amountMinor, payee: 'Kiosk', splits };
}

async function refusalOf(body: unknown): Promise<[number, string]> {
  const reply = await ada.send<ProblemDocument>('POST', '/v1/transactions', { body });
  return [reply.status, reply.body.code];
}

test('an id is taken once, also after what had it was deleted', async () => {
  const { id, change } = await ada.transaction({ accountId: account.id });
  expect(await refusalOf(bodyOf(id))).toEqual([409, 'transaction/already-exists']);
  const headers = { 'if-match': `"${change}"` };
  expect((await ada.send('DELETE', `/v1/transactions/${id}`, { headers })).status).toBe(204);
  expect(await refusalOf(bodyOf(id))).toEqual([409, 'transaction/already-exists']);
});

test("another household's id is nobody's business: it may be used again", async () => {
  const eve = await system.person();
  const theirs = await eve.transaction({ accountId: (await eve.account()).id });
  await ada.transaction({ id: theirs.id, accountId: account.id, payee: 'Mine' });
  expect((await eve.send('GET', `/v1/transactions/${theirs.id}`)).body).toEqual(theirs);
});

test('a closed account takes no more', async () => {
  const closed = await ada.account();
  await ada.send('PATCH', `/v1/accounts/${closed.id}`, {
    body: { isClosed: true },
    headers: { 'if-match': `"${closed.change}"` },
  });
  expect(await refusalOf(bodyOf(randomUUID(), closed.id))).toEqual([409, 'transaction/account-closed']);
});
