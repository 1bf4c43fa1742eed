import type { Account, OutputOf, searchTransactions, Transaction } from '@florin/contracts';
import { expectStatus, type Person, startTestSystem, type TestSystem } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

type Found = OutputOf<typeof searchTransactions>;

let system: TestSystem;
let ada: Person;
let account: Account;
const made: Record<string, Transaction> = {};
beforeAll(async () => {
  system = await startTestSystem();
  ada = await system.person();
  account = await ada.account();
  const dollars = await ada.account({ currency: 'USD' });
  made.old = await record({ on: '2024-02-29', payee: 'Café Müller', note: 'lunch with Bob' });
  made.abroad = await record({ on: '2026-11-03', payee: 'Cafe de Flore', accountId: dollars.id });
  made.new = await record({ on: '2026-11-20', payee: 'Bakery', note: 'CAFÉ to go' });
  made.other = await record({ on: '2026-11-21', payee: 'Metro' });
  await system.eventually(async () => expect((await find('metro')).total).toBe(1));
});
afterAll(() => system.stop());

function record(given: Partial<Transaction>): Promise<Transaction> {
  return ada.transaction({ accountId: account.id, ...given });
}

async function find(text: string, person = ada, limit = 50): Promise<Found> {
  const path = `/v1/transactions/search?text=${encodeURIComponent(text)}&limit=${limit}`;
  return expectStatus(await person.send<Found>('GET', path), 200).body;
}

describe('GET /v1/transactions/search', () => {
  test.each<[string, string[]]>([
    ['cafe', ['new', 'abroad', 'old']],
    ['muller', ['old']],
    ['bob café', ['old']],
    ['flore', ['abroad']],
    ['50% off_', []],
  ])('%j finds %j, newest first', async (text, names) => {
    const { rows, total } = await find(text);
    const expected = names.map((name) => {
      const { id, on, accountId, payee, note, amountMinor } = made[name]!;
      return { id, on, accountId, payee, note, amountMinor };
    });
    expect([rows, total]).toEqual([expected, names.length]);
  });

  test('answers as many as asked for, and how many there are', async () => {
    const { rows, total } = await find('cafe', ada, 2);
    expect([rows.map((row) => row.id), total]).toEqual([[made.new!.id, made.abroad!.id], 3]);
    expect((await find('cafe', ada, 1_000_000_000)).rows).toHaveLength(3);
  });

  test("finds nothing of another household's", async () => {
    const bob = await system.person();
    expect(await find('cafe', bob)).toEqual({ rows: [], total: 0, asOf: 0 });
    const headers = { 'florin-household': ada.householdId };
    expect((await bob.send('GET', '/v1/transactions/search?text=cafe', { headers })).status).toBe(404);
  });

  test('follows edits and deletions', async () => {
    const kept = await record({ payee: 'Quince' });
    await system.eventually(async () => expect((await find('quince')).total).toBe(1));
    const path = `/v1/transactions/${kept.id}`;
    const headers = { 'if-match': `"${kept.change}"` };
    const edited = expectStatus(
      await ada.send<Transaction>('PATCH', path, { body: { payee: 'Medlar' }, headers }),
      200,
    ).body;
    await system.eventually(async () => {
      expect([(await find('quince')).total, (await find('medlar')).total]).toEqual([0, 1]);
    });
    expectStatus(await ada.send('DELETE', path, { headers: { 'if-match': `"${edited.change}"` } }), 204);
    await system.eventually(async () => expect((await find('medlar')).total).toBe(0));
  });
});
