import { randomUUID } from 'node:crypto';
import { eventually, makeBudget, type Person } from '@florin/testkit';
import { writeThrough } from './write-through';

export type Household = { person: Person; accountId: string; categoryId: string };

/** Before it nothing happens in these tests. */
export const firstDay = '2025-01-01';

/** The household's day: its zone is Berlin, and a test near midnight must not fall into another month. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}

/** Somebody with an account and a budget for groceries. */
export async function startHousehold(person: Person, plannedMinor: number): Promise<Household> {
  const account = await eventually(() => person.account(), 10_000);
  const category = await person.category('Groceries');
  await makeBudget(person, { categoryId: category.id, plannedMinor });
  return { person, accountId: account.id, categoryId: category.id };
}

/** Records an expense of this amount and returns once it is acknowledged. */
export async function spend(home: Household, spentMinor: number, payee = 'Corner shop'): Promise<void> {
  const amountMinor = -spentMinor;
  await writeThrough(home.person, 'POST', '/v1/transactions', {
    id: randomUUID(),
    accountId: home.accountId,
    on: today(),
    amountMinor,
    payee,
    note: '',
    splits: [{ categoryId: home.categoryId, amountMinor }],
  });
}
