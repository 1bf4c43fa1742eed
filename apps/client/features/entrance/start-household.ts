import { dayIn } from '@florin/domain/calendar';
import { actions, session } from '@/data';
import type { FirstAccountFields } from './FirstAccount';

/** The household, and in it its first account as it is today; the account is kept on this device before it is sent. */
export async function startHousehold(
  household: { name: string; currency: string; timeZone: string; locale: string },
  account: FirstAccountFields | null,
): Promise<void> {
  await session.createHousehold(household);
  if (account === null) return;
  const { balanceMinor, ...fields } = account;
  const on = dayIn(household.timeZone, new Date().toISOString());
  actions.addAccount({ ...fields, stated: { on, balanceMinor } });
}
