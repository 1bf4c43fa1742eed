import { dayIn } from '@florin/domain/calendar';
import { type CategoryIcon, categoryColors } from '@florin/domain/category';
import { demoHousehold } from '@florin/domain/demo';
import type { Rows, SyncedResource } from '../types';

export interface DemoOptions {
  name: string;
  /** Of the one person there is. */
  displayName: string;
  language: string;
  locale: string;
  currency: string;
  timeZone: string;
}

export const demoHouseholdId = 'demo-household';
export const demoUserId = 'demo-person';
const change = 1;
const colorCount = categoryColors.length;

/** Two years of a made-up household up to today, in the rows that a device keeps. */
export function demoRows(
  options: DemoOptions,
  nowMs: number,
  iconOf: (categoryName: string) => CategoryIcon,
): { [Resource in SyncedResource]: Rows[Resource][] } {
  const { name, displayName, language, locale, currency, timeZone } = options;
  const until = dayIn(timeZone, new Date(nowMs).toISOString());
  const demo = demoHousehold({ seed: 'demo', until, currency, language });
  const balances = new Map(demo.accounts.map(({ id, stated }) => [id, stated.balanceMinor]));
  for (const { accountId, amountMinor } of demo.transactions)
    balances.set(accountId, (balances.get(accountId) ?? 0) + amountMinor);
  return {
    households: [
      {
        id: demoHouseholdId,
        name,
        currency,
        timeZone,
        locale,
        members: [{ userId: demoUserId, displayName, role: 'owner' }],
        change,
      },
    ],
    accounts: demo.accounts.map((account) => ({ ...account, isClosed: false, change })),
    'account-balances': demo.accounts.map(({ id, stated }) => ({
      id,
      balanceMinor: balances.get(id) ?? 0,
      currency,
      statedOn: stated.on,
      corrections: [],
      change,
    })),
    'category-groups': demo.categoryGroups.map(({ key: _, ...group }) => ({ ...group, change })),
    categories: demo.categories.map(({ key: _, ...category }, index) => ({
      ...category,
      icon: iconOf(category.name),
      color: categoryColors[index % colorCount] ?? 'blue',
      isArchived: false,
      mergedIntoId: null,
      change,
    })),
    transactions: demo.transactions.map((row) => ({ ...row, statementId: null, origin: 'person', change })),
    statements: [],
    budgets: demo.budgets.map((budget) => ({ ...budget, pastPlans: [], periodPlans: [], change })),
    'budget-figures': [],
    notifications: [],
  };
}
