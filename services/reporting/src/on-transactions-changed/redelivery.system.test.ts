import type { Envelope } from '@florin/kernel/events';
import {
  expectStatus,
  type Person,
  queryAsAdministrator,
  shuffled,
  startTestSystem,
  type TestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let system: TestSystem;
const seen: Envelope[] = [];
beforeAll(async () => {
  system = await startTestSystem();
  await system.bus.tap((envelope) => void seen.push(envelope));
});
afterAll(() => system.stop());

async function totalOf(person: Person): Promise<number> {
  const path = '/v1/reports/spending-by-category?from=2026-01-01&to=2026-12-31';
  return expectStatus(await person.send<{ totalMinor: number }>('GET', path), 200).body.totalMinor;
}

test('months made anew from the same events, repeated and shuffled, say the same', async () => {
  const ada = await system.person();
  const account = await ada.account();
  const { id: categoryId } = await ada.category('Groceries');
  for (const [day, amountMinor] of [-100, -250, 40, -3_000].entries()) {
    const splits = [{ categoryId, amountMinor }];
    const made = await ada.transaction({
      accountId: account.id,
      on: `2026-0${day + 1}-11`,
      amountMinor,
      splits,
    });
    const headers = { 'if-match': `"${made.change}"` };
    const body = { on: '2026-06-01', note: 'moved' };
    expectStatus(await ada.send('PATCH', `/v1/transactions/${made.id}`, { body, headers }), 200);
  }
  await system.eventually(async () => expect(await totalOf(ada)).toBe(3_310));

  const own = seen.filter((envelope) => envelope.owner.id === ada.householdId);
  const tenfold = Array.from({ length: 10 }, () => own).flat();
  await system.bus.publish(shuffled(tenfold));
  expect(await totalOf(ada)).toBe(3_310);

  for (const table of ['ledger_month', 'ledger_watermark', 'setting', 'inbox']) {
    const column = table === 'inbox' ? 'owner_id' : 'household_id';
    await queryAsAdministrator(system, `DELETE FROM reporting.${table} WHERE ${column} = $1`, [
      ada.householdId,
    ]);
  }
  await system.bus.publish(shuffled(own));
  expect(await totalOf(ada)).toBe(3_310);
});

test('what the database holds of a household shows no word, amount or currency of it', async () => {
  const ada = await system.person();
  const account = await ada.account();
  await ada.transaction({ accountId: account.id, amountMinor: -98_765_432, payee: 'Quincunx Apothecary' });
  await system.eventually(async () => expect(await totalOf(ada)).toBe(98_765_432));
  const rows = await queryAsAdministrator<{ month: string; sealed: Buffer }>(
    system,
    `SELECT month, sealed FROM reporting.ledger_month WHERE household_id = $1
      UNION ALL SELECT 'setting', sealed FROM reporting.setting WHERE household_id = $1`,
    [ada.householdId],
  );
  expect(rows.map((row) => row.month)).toEqual(['2026-11', 'setting']);
  for (const { sealed } of rows) {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      for (const marker of ['Quincunx', 'EUR', '98765432'])
        expect(sealed.includes(Buffer.from(marker, encoding))).toBe(false);
    }
  }
});
