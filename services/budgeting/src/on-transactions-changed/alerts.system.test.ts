import type { Account, Budget, Notification, Transaction } from '@florin/contracts';
import type { Envelope } from '@florin/kernel/events';
import {
  expectStatus,
  makeBudget,
  type Person,
  periodOf,
  shuffled,
  startTestSystem,
  type TestSystem,
} from '@florin/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let system: TestSystem;
let ada: Person;
let account: Account;
let budget: Budget;
const seen: Envelope[] = [];
beforeAll(async () => {
  system = await startTestSystem();
  await system.bus.tap((envelope) => void seen.push(envelope));
});
afterAll(() => system.stop());
beforeEach(async () => {
  ada = await system.person();
  account = await ada.account();
  budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id });
});

function spend(amountMinor: number, given: Partial<Transaction> = {}): Promise<Transaction> {
  const splits = [{ categoryId: budget.categoryId, amountMinor }];
  return ada.transaction({ accountId: account.id, amountMinor, splits, ...given });
}

async function edit(transaction: Transaction, body: object): Promise<void> {
  const headers = { 'if-match': `"${transaction.change}"` };
  expectStatus(await ada.send('PATCH', `/v1/transactions/${transaction.id}`, { body, headers }), 200);
}

async function alerts(): Promise<Notification[]> {
  return (await ada.changes<Notification>('notifications')).rows;
}

/** What stands: the percentage of each alert, or that it is withdrawn. */
async function expectAlerts(...expected: (number | 'withdrawn')[]): Promise<void> {
  await system.eventually(async () => {
    const told = (await alerts()).map(({ facts, withdrawnAt }) =>
      withdrawnAt ? 'withdrawn' : facts.percent,
    );
    expect(told).toEqual(expected);
  });
}

async function expectSpent(spentMinor: number): Promise<void> {
  await system.eventually(async () => expect((await periodOf(ada, budget.id)).spentMinor).toBe(spentMinor));
}

describe('what is paid once as planned', () => {
  test('is no warning, until more is spent', async () => {
    await spend(-10_000, { on: '2026-11-01' });
    await expectSpent(10_000);
    expect(await alerts()).toEqual([]);
    await spend(-500, { on: '2026-11-09' });
    await expectAlerts(100);
  });

  test('nor is what the category costs in every month, though the plan is larger', async () => {
    for (const month of ['08', '09', '10']) await spend(-8_500, { on: `2026-${month}-03` });
    await spend(-8_600, { on: '2026-11-03' });
    await expectSpent(8_600);
    expect(await alerts()).toEqual([]);
  });
});

describe('an alert', () => {
  test('is one for one purchase, whatever it passes, and rises in place', async () => {
    await spend(-8_500);
    await expectAlerts(80);
    const [first] = await alerts();
    expectStatus(await ada.send('POST', `/v1/notifications/${first!.id}/read`), 200);
    await spend(-2_000, { on: '2026-11-05' });
    await expectAlerts(100);
    expect(await alerts()).toMatchObject([{ id: first!.id, readAt: null }]);
  });

  test('is withdrawn when a refund takes its cause away, and comes back with it', async () => {
    const bought = await spend(-8_500);
    await expectAlerts(80);
    await spend(8_000, { on: '2026-11-21' });
    await expectAlerts('withdrawn');
    expect((await alerts())[0]?.facts).toMatchObject({ percent: 80, spentMinor: 500 });
    await edit(bought, { amountMinor: -16_500 });
    await expectAlerts(80);
  });

  test('says the lower percentage, to nobody as news, where that still holds', async () => {
    const bought = await spend(-12_000);
    await expectAlerts(100);
    const [{ id }] = (await alerts()) as [Notification];
    expectStatus(await ada.send('POST', `/v1/notifications/${id}/read`), 200);
    await edit(bought, { amountMinor: -8_200 });
    await expectAlerts(80);
    expect((await alerts())[0]?.readAt).not.toBeNull();
  });

  test.each<[string, (bought: Transaction) => Promise<unknown>]>([
    ['the amount was changed', (bought) => edit(bought, { amountMinor: -100 })],
    ['it was moved to another month', (bought) => edit(bought, { on: '2026-10-31' })],
    [
      'it was moved to another category',
      (bought) => edit(bought, { splits: [{ categoryId: null, amountMinor: -12_000 }] }),
    ],
    [
      'it was deleted',
      async ({ id, change }) => {
        const headers = { 'if-match': `"${change}"` };
        expectStatus(await ada.send('DELETE', `/v1/transactions/${id}`, { headers }), 204);
      },
    ],
    [
      'the budget is gone',
      async () => {
        const headers = { 'if-match': `"${budget.change}"` };
        expectStatus(await ada.send('DELETE', `/v1/budgets/${budget.id}`, { headers }), 204);
      },
    ],
  ])('is withdrawn when %s', async (_name, undo) => {
    const bought = await spend(-12_000);
    await expectAlerts(100);
    await undo(bought);
    await expectAlerts('withdrawn');
  });

  test('that comes and goes ends the same, however often and in whatever order it is told', async () => {
    const bought = await spend(-12_000);
    await expectAlerts(100);
    await edit(bought, { amountMinor: -100 });
    await expectAlerts('withdrawn');
    const before = await alerts();
    const own = seen.filter((envelope) => envelope.owner.id === ada.householdId);
    await system.bus.publish(shuffled(Array.from({ length: 10 }, () => own).flat()));
    expect(await alerts()).toEqual(before);
  });
});
