import { type Consumption, Problem } from '@florin/kernel';
import { type RowScope, sealedRows, type WritableRowScope } from '@florin/kernel/rows';
import { setting } from './schema';

export type CategoryKind = 'expense' | 'income';

/** What reporting knows of a household. Each part is as of the latest word of it, in whatever order words arrive. */
export type HouseholdState = {
  /** Null before word of the household has arrived. */
  currency: string | null;
  /** The change of the user service that the currency comes from. */
  currencyAsOf: number;
  categoryKinds: Record<string, { kind: CategoryKind; change: number }>;
};

export const households = sealedRows<HouseholdState>(setting, {
  version: 2,
  // The event that a currency came from says nothing of a change, so whatever comes next is later.
  upgrades: { 1: (state) => ({ ...state, currencyAsOf: 0 }) },
});
const unknown: HouseholdState = { currency: null, currencyAsOf: 0, categoryKinds: {} };

export async function householdOf(scope: RowScope): Promise<HouseholdState> {
  return (await households.get(scope, scope.householdId))?.value ?? unknown;
}

/** The household where nothing goes on without its currency; the event that brings it is on its way. */
export async function requireHousehold(scope: RowScope): Promise<HouseholdState & { currency: string }> {
  const { currency, ...household } = await householdOf(scope);
  if (currency === null) throw new Problem('request/unavailable', { retryAfterSeconds: 1 });
  return { ...household, currency };
}

export async function keepCurrency(work: Consumption, currency: string): Promise<void> {
  const known = await householdOf(work);
  if (known.currencyAsOf >= work.source.change) return;
  await write(work, { ...known, currency, currencyAsOf: work.source.change });
}

export async function keepCategoryKinds(
  work: Consumption,
  categories: readonly { id: string; kind: CategoryKind; change: number }[],
): Promise<void> {
  if (categories.length === 0) return;
  const known = await householdOf(work);
  const categoryKinds = { ...known.categoryKinds };
  for (const { id, kind, change } of categories) {
    if ((categoryKinds[id]?.change ?? -1) < change) categoryKinds[id] = { kind, change };
  }
  await write(work, { ...known, categoryKinds });
}

export function incomeCategoryIds(household: HouseholdState): Set<string> {
  const kinds = Object.entries(household.categoryKinds);
  return new Set(kinds.filter(([, { kind }]) => kind === 'income').map(([id]) => id));
}

async function write(scope: WritableRowScope, value: HouseholdState): Promise<void> {
  await households.put(scope, [{ id: scope.householdId, value }]);
}
