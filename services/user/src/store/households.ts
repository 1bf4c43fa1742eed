import type { Household } from '@florin/contracts';
import { sealedRows } from '@florin/kernel/rows';
import { householdProfile } from './schema';

export type HouseholdState = Omit<Household, 'id' | 'change'>;

/** One row a household, under the household's own id. */
export const households = sealedRows<HouseholdState>(householdProfile, { version: 1, upgrades: {} });
