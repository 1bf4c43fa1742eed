import { setTimeout as sleep } from 'node:timers/promises';
import type { BudgetFigures, Notification, Transaction } from '@florin/contracts';
import { eventually, expectStatus, type Person } from '@florin/testkit';
import { expect } from 'vitest';
import { firstDay, type Household, today } from './household';

export type Figures = { spentMinor: number; transactionCount: number; percents: number[] };

/** Every service's own account of the household comes to say the same, and each alert is given once. */
export async function expectFigures(home: Household, expected: Figures, withinMs = 30_000): Promise<void> {
  await eventually(async () => {
    // Asking without a pause would use up what the gateway allows one person in a minute.
    await sleep(100);
    expect(await figuresOf(home)).toEqual(allOf(expected));
  }, withinMs);
  // Whatever is still on its way must not change it.
  await sleep(300);
  expect(await figuresOf(home)).toEqual(allOf(expected));
}

function allOf({ spentMinor, transactionCount, percents }: Figures) {
  return {
    balanceMinor: -spentMinor,
    sumMinor: -spentMinor,
    rowCount: transactionCount,
    reported: { spentMinor, transactionCount },
    budgetedMinor: spentMinor,
    percents,
  };
}

async function figuresOf({ person, accountId, categoryId }: Household) {
  const transactions = await person.changes<Transaction>('transactions');
  const figures = await person.changes<BudgetFigures>('budget-figures');
  const notifications = await person.changes<Notification>('notifications');
  return {
    balanceMinor: await person.balance(accountId),
    sumMinor: transactions.rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    rowCount: transactions.rows.length,
    reported: await reportedFor(person, categoryId),
    budgetedMinor: figures.rows[0]?.periods.at(-1)?.spentMinor,
    percents: notifications.rows.map(({ facts }) => facts.percent).sort((a, b) => a - b),
  };
}

/** What reporting has for a category; null is what has none. */
export async function reportedFor(person: Person, categoryId: string | null) {
  type Report = { rows: { categoryId: string | null; spentMinor: number; transactionCount: number }[] };
  const path = `/v1/reports/spending-by-category?from=${firstDay}&to=${today()}`;
  const { body } = expectStatus(await person.send<Report>('GET', path), 200);
  const row = body.rows.find((each) => each.categoryId === categoryId);
  return { spentMinor: row?.spentMinor ?? 0, transactionCount: row?.transactionCount ?? 0 };
}
