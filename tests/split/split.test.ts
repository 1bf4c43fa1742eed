import { setTimeout as sleep } from 'node:timers/promises';
import type { Account, Budget, Notification, Transaction } from '@florin/contracts';
import { eventually, expectStatus, makeBudget, openLive, type Person } from '@florin/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingServers, type Split, splitRoles, startSplit } from './start-split';
import { type Household, spend, today } from './write-through';

const missing = missingServers();
const title = `one process per role${missing.length > 0 ? ` (left out: ${missing.join(', ')} not installed)` : ''}`;

describe.runIf(missing.length === 0)(title, () => {
  let split: Split;
  beforeAll(async () => {
    split = await startSplit();
  });
  afterAll(() => split?.end());

  async function newHousehold(plannedMinor: number): Promise<Household> {
    const person = await split.person();
    const account = await eventually(() => person.account(), 10_000);
    const category = await person.category('Groceries');
    await makeBudget(person, { categoryId: category.id, plannedMinor });
    return { person, accountId: account.id, categoryId: category.id };
  }

  it('does what one process does: from the first household to the alert on an open device', async () => {
    const home = await newHousehold(10_000);
    const live = await openLive(split.url, home.person);
    const startedAtMs = performance.now();
    await spend(home, 9_500);
    await eventually(async () => {
      const alerts = live.events.filter((event) => event.data.resource === 'notifications');
      expect(alerts.flatMap((event) => event.data.rows)).toHaveLength(2);
    });
    expect(performance.now() - startedAtMs).toBeLessThan(2000);
    await live.close();
    await expectFigures(home, { spentMinor: 9_500, transactionCount: 1, percents: [80, 90] });
    await spend(home, 1_000);
    await expectFigures(home, { spentMinor: 10_500, transactionCount: 2, percents: [80, 90, 100] });
  });

  it.each(splitRoles)('loses nothing and doubles nothing when %s is killed amid writes', async (role) => {
    const home = await newHousehold(10_000);
    const amounts = Array.from({ length: 40 }, (_, index) => 240 + index);
    const waiting = [...amounts];
    const writers = Array.from({ length: 4 }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await spend(home, next);
    });
    await eventually(async () => expect(waiting.length).toBeLessThan(30));
    await split.kill(role);
    await split.restarted(role);
    await Promise.all(writers);
    const spentMinor = amounts.reduce((sum, amount) => sum + amount, 0);
    const figures = { spentMinor, transactionCount: amounts.length };
    await expectFigures(home, { ...figures, percents: [80, 90, 100] });
  });

  it('answers 503 within two seconds while PostgreSQL is away, survives, and is back within ten seconds', async () => {
    const home = await newHousehold(100_000);
    await spend(home, 100);
    const before = splitRoles.map((role) => split.processOf(role));
    await split.postgres.stop();
    const awayUntilMs = performance.now() + 5_000;
    while (performance.now() < awayUntilMs) {
      const askedAtMs = performance.now();
      const reply = await home.person.send('POST', '/v1/accounts', { body: accountBody() });
      expect(reply.status).toBe(503);
      expect(performance.now() - askedAtMs).toBeLessThan(2_000);
      await sleep(300);
    }
    await split.postgres.start();
    const backAtMs = performance.now();
    await spend(home, 200);
    expect(performance.now() - backAtMs).toBeLessThan(10_000);
    await expectFigures(home, { spentMinor: 300, transactionCount: 2, percents: [] });
    expect(splitRoles.map((role) => split.processOf(role))).toEqual(before);
  });

  it('acknowledges writes while RabbitMQ is away, and catches up when it is back', async () => {
    const home = await newHousehold(1_000);
    await spend(home, 100);
    await expectFigures(home, { spentMinor: 100, transactionCount: 1, percents: [] });
    // RabbitMQ writes down that a queue exists up to two seconds after it has said so.
    await sleep(2_500);
    await split.rabbitmq.stop('SIGKILL');
    for (let count = 0; count < 10; count += 1) {
      const askedAtMs = performance.now();
      await spend(home, 100);
      expect(performance.now() - askedAtMs).toBeLessThan(1_000);
    }
    await split.rabbitmq.start();
    const figures = { spentMinor: 1_100, transactionCount: 11 };
    await expectFigures(home, { ...figures, percents: [80, 90, 100] }, 60_000);
  });

  it('does everything while Redis is away', async () => {
    await split.redis.stop('SIGKILL');
    const home = await newHousehold(10_000);
    await spend(home, 8_500);
    await expectFigures(home, { spentMinor: 8_500, transactionCount: 1, percents: [80] });
    await split.redis.start();
    await spend(home, 100);
    await expectFigures(home, { spentMinor: 8_600, transactionCount: 2, percents: [80] });
  });
});

function accountBody() {
  const id = crypto.randomUUID();
  return { id, name: 'Second', kind: 'checking', currency: 'EUR', openingBalanceMinor: 0 };
}

type Figures = { spentMinor: number; transactionCount: number; percents: number[] };

/** Every service's own account of the household says the same, and each alert was given once. */
async function expectFigures(home: Household, expected: Figures, withinMs = 30_000): Promise<void> {
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
  const [accounts, transactions, budgets, notifications, reported] = [
    await person.changes<Account>('accounts'),
    await person.changes<Transaction>('transactions'),
    await person.changes<Budget>('budgets'),
    await person.changes<Notification>('notifications'),
    await reportedFor(person, categoryId),
  ];
  return {
    balanceMinor: accounts.rows.find(({ id }) => id === accountId)?.balanceMinor,
    sumMinor: transactions.rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    rowCount: transactions.rows.length,
    reported,
    budgetedMinor: budgets.rows[0]?.period.spentMinor,
    percents: notifications.rows.map(({ facts }) => facts.percent).sort((a, b) => a - b),
  };
}

async function reportedFor(person: Person, categoryId: string) {
  type Report = { rows: { categoryId: string | null; spentMinor: number; transactionCount: number }[] };
  const path = `/v1/reports/spending-by-category?from=${today()}&to=${today()}`;
  const { body } = expectStatus(await person.send<Report>('GET', path), 200);
  const row = body.rows.find((each) => each.categoryId === categoryId);
  return { spentMinor: row?.spentMinor ?? 0, transactionCount: row?.transactionCount ?? 0 };
}
