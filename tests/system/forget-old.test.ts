import { randomUUID } from 'node:crypto';
import { type OwnTestSystem, queryAsAdministrator, startTestSystem } from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: OwnTestSystem;
beforeAll(async () => {
  system = await startTestSystem({ isOwn: true });
});
afterAll(() => system.stop());

async function count(table: string): Promise<number> {
  const rows = await queryAsAdministrator<{ count: string }>(system, `SELECT count(*) FROM ${table}`);
  return Number(rows[0]?.count);
}

test('kept answers go after a week and consumed deliveries after a month', async () => {
  const ada = await system.person();
  await ada.category('Groceries');
  const key = randomUUID();
  const body = {
    id: randomUUID(),
    name: 'Everyday',
    kind: 'checking',
    currency: 'EUR',
    stated: { on: '2000-01-01', balanceMinor: 0 },
  };
  await ada.send('POST', '/v1/accounts', { body, headers: { 'idempotency-key': key } });
  expect(await count('transaction.idempotency')).toBe(1);

  system.clock.advance(8 * 86_400_000);
  await system.eventually(async () => expect(await count('transaction.idempotency')).toBe(0));
  expect(await count('transaction.inbox')).toBeGreaterThan(0);

  system.clock.advance(31 * 86_400_000);
  await system.eventually(async () => expect(await count('transaction.inbox')).toBe(0));
});
