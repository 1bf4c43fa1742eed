import type { Statement } from '@florin/contracts';
import type { AccountOfHousehold } from '@florin/domain/statement';
import type { RowScope } from '@florin/kernel/rows';
import { accountBalances } from '../store/rows';
import {
  type AccountTarget,
  accountsOfHousehold,
  currencyOfTargets,
  proposedTargets,
} from './account-targets';
import { type ReadStatement, readStatement } from './read-statement';

/** What an amount is read in where neither the file nor any account says. */
export const currencyOfNobody = 'EUR';

/** Reads a new file as the household has read those before it, and proposes which account takes which of its rows. */
export async function readForHousehold(
  scope: RowScope,
  file: Uint8Array,
  fileName: string,
  givenId: string | null,
): Promise<{ read: ReadStatement; targets: AccountTarget[] }> {
  const household = await accountsOfHousehold(scope);
  const given = household.find(({ id }) => id === givenId);
  const read = await readRemembering(scope, file, {
    fileName,
    currency: given?.currency ?? household[0]?.currency ?? currencyOfNobody,
    givenId,
  });
  const targets = proposedTargets(read.accounts, household, givenId);
  return again(file, fileName, household, givenId, { read, targets });
}

/** The mapping is the given account's; without one, that of whichever account had a file with the same heading. */
async function readRemembering(
  scope: RowScope,
  file: Uint8Array,
  options: { fileName: string; currency: string; givenId: string | null },
): Promise<ReadStatement> {
  const { fileName, currency, givenId } = options;
  const balances = await accountBalances.where(scope, { text: 'true ORDER BY change DESC', values: [] });
  const own = balances.find(({ id }) => id === givenId)?.value.csvMapping ?? null;
  const base = { fileName, currency, isMappingForced: false };
  const read = readStatement(file, { ...base, mapping: own });
  const header = read.table?.draft.header;
  if (own !== null || !header) return read;
  const known = balances.find(({ value }) => isSame(value.csvMapping?.header, header))?.value.csvMapping;
  return known ? readStatement(file, { ...base, mapping: known }) : read;
}

/** In the currency of the account that was found for it, where it was read in another. */
function again(
  file: Uint8Array,
  fileName: string,
  household: readonly AccountOfHousehold[],
  givenId: string | null,
  found: { read: ReadStatement; targets: AccountTarget[] },
): { read: ReadStatement; targets: AccountTarget[] } {
  const currency = currencyOfTargets(found.targets, household) ?? found.read.currency;
  if (currency === found.read.currency) return found;
  const mapping: Statement['csvMapping'] = found.read.csvMapping;
  const read = readStatement(file, { fileName, currency, mapping, isMappingForced: false });
  return { read, targets: proposedTargets(read.accounts, household, givenId) };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
