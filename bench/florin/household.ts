import { randomUUID } from 'node:crypto';
import type { Account, Category, CategoryGroup } from '@florin/contracts';
import type { BenchHousehold } from '../generate';
import type { Device } from './device';
import { readChanges } from './read-changes';

export type Ids = { accounts: string[]; categories: string[] };

/** Smaller than any amount of a statement, so that no row of a file is taken for one of these. */
const taughtMinor = -7;
const readyWithinMs = 30_000;

/**
 * The household before its statements: accounts, categories, a budget for each, and one transaction of each payee,
 * from which the import learns the payee's category.
 */
export async function prepareHousehold(device: Device, household: BenchHousehold): Promise<Ids> {
  const id = randomUUID();
  await device.post('/v1/households', {
    id,
    name: 'Bench',
    currency: household.currency,
    timeZone: 'Europe/Berlin',
    locale: 'en-IE',
  });
  const groups = await ready(async () => {
    const { rows } = await readChanges<CategoryGroup>(device, 'category-groups');
    return rows.some(({ kind }) => kind === 'income') ? rows : undefined;
  });
  const groupOf = (kind: 'expense' | 'income') => groups.find((group) => group.kind === kind)!.id;
  const categories: string[] = [];
  for (const [at, name] of household.categories.entries()) {
    const groupId = groupOf(at === household.categories.length - 1 ? 'income' : 'expense');
    const body = { id: randomUUID(), groupId, name };
    categories.push((await device.post<Category>('/v1/categories', body)).id);
  }
  const accounts: string[] = [];
  for (const name of household.accounts) {
    const body = {
      id: randomUUID(),
      name,
      kind: 'checking',
      currency: household.currency,
      stated: { on: '2000-01-01', balanceMinor: 0 },
    };
    accounts.push((await device.post<Account>('/v1/accounts', body)).id);
  }
  for (const categoryId of categories.slice(0, -1)) {
    const body = { id: randomUUID(), categoryId, plannedMinor: 1_000_000_00 };
    await ready(() => device.post('/v1/budgets', body).catch(whileUnavailable));
  }
  for (const { name, account, category } of household.payees) {
    await device.post('/v1/transactions', {
      id: randomUUID(),
      accountId: accounts[account],
      on: household.from,
      amountMinor: taughtMinor,
      payee: name,
      note: '',
      splits: [{ categoryId: categories[category], amountMinor: taughtMinor }],
    });
  }
  return { accounts, categories };
}

/** Budgeting says 503 until it has heard of the household. */
function whileUnavailable(error: Error): undefined {
  if (!error.message.includes(' answered 503')) throw error;
}

/** Asks until there is an answer, for what happens after another service has heard of it. */
export async function ready<Answer>(
  ask: () => Promise<Answer | undefined>,
  { everyMs = 50, withinMs = readyWithinMs } = {},
): Promise<Answer> {
  const untilMs = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > untilMs) throw new Error('Florin did not catch up in time');
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
