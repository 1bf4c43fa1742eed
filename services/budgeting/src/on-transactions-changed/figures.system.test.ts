import type {
  Account,
  Budget,
  BudgetFigures,
  BudgetPeriod,
  Notification,
  Transaction,
} from '@florin/contracts';
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
  budget = await makeBudget(ada, { categoryId: (await ada.category('Groceries')).id, rollover: 'both' });
});

function spend(amountMinor: number, given: Partial<Transaction> = {}): Promise<Transaction> {
  const splits = [{ categoryId: budget.categoryId, amountMinor }];
  return ada.transaction({ accountId: account.id, amountMinor, splits, ...given });
}

async function figuresNow(): Promise<BudgetFigures[]> {
  return (await ada.changes<BudgetFigures>('budget-figures')).rows;
}

async function expectPeriod(period: Partial<BudgetPeriod>): Promise<void> {
  await system.eventually(async () => expect(await periodOf(ada)).toMatchObject(period));
}

async function edit(transaction: Transaction, body: object): Promise<Transaction> {
  const headers = { 'if-match': `"${transaction.change}"` };
  const path = `/v1/transactions/${transaction.id}`;
  return expectStatus(await ada.send<Transaction>('PATCH', path, { body, headers }), 200).body;
}

describe('a budget follows its transactions', () => {
  test('when they are made, edited, moved to another category or day, and deleted', async () => {
    let transaction = await spend(-4_000);
    await expectPeriod({ spentMinor: 4_000, remainingMinor: 6_000 });
    transaction = await edit(transaction, { amountMinor: -3_000 });
    await expectPeriod({ spentMinor: 3_000 });
    await spend(500);
    await expectPeriod({ spentMinor: 2_500 });
    transaction = await edit(transaction, { on: '2026-10-31' });
    await expectPeriod({ spentMinor: -500, carriedInMinor: 0 });
    transaction = await edit(transaction, { on: '2026-11-01' });
    await expectPeriod({ spentMinor: 2_500 });
    transaction = await edit(transaction, { splits: [{ categoryId: null, amountMinor: -3_000 }] });
    await expectPeriod({ spentMinor: -500 });
    transaction = await edit(transaction, {
      splits: [
        { categoryId: null, amountMinor: -1_000 },
        { categoryId: budget.categoryId, amountMinor: -2_000 },
      ],
    });
    await expectPeriod({ spentMinor: 1_500 });
    const headers = { 'if-match': `"${transaction.change}"` };
    expectStatus(await ada.send('DELETE', `/v1/transactions/${transaction.id}`, { headers }), 204);
    await expectPeriod({ spentMinor: -500 });
  });

  test('what is spent in another currency is none of its business', async () => {
    const dollars = await ada.account({ currency: 'USD' });
    await spend(-100, { accountId: dollars.id });
    await spend(-200);
    await expectPeriod({ spentMinor: 200 });
  });

  test('told ten times over and in any order, it says the same, and alerts once', async () => {
    const first = await spend(-7_000);
    await spend(-1_500);
    await edit(first, { amountMinor: -6_800, on: '2026-11-02' });
    await expectPeriod({ spentMinor: 8_300 });
    const alerts = async () => (await ada.changes<Notification>('notifications')).rows;
    await system.eventually(async () => expect(await alerts()).toHaveLength(1));
    const before = { figures: await figuresNow(), alerts: await alerts() };

    const own = seen.filter((envelope) => envelope.owner.id === ada.householdId);
    const tenfold = Array.from({ length: 10 }, () => own).flat();
    await system.bus.publish(shuffled(tenfold));
    expect({ figures: await figuresNow(), alerts: await alerts() }).toEqual(before);
  });
});
