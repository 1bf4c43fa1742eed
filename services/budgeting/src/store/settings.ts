import { type Day, dayIn } from '@florin/domain/calendar';
import { type Consumption, Problem } from '@florin/kernel';
import type { RowScope } from '@florin/kernel/rows';
import { type SettingState, settings } from './rows';

/** What is known of the household, or undefined before word of it has arrived. */
export async function settingOf(scope: RowScope): Promise<SettingState | undefined> {
  return (await settings.get(scope, scope.householdId))?.value;
}

/**
 * The same where nothing goes on without it. The event that brings it is on its way, and would wait for a
 * request that waited here, so the caller is asked to come again.
 */
export async function requireSetting(scope: RowScope): Promise<SettingState> {
  const setting = await settingOf(scope);
  if (setting === undefined) throw new Problem('request/unavailable', { retryAfterSeconds: 1 });
  return setting;
}

/**
 * Keeps what an event of the user service says of the household, unless a later one has spoken. Answers whether it was
 * kept.
 */
export async function keepSetting(
  work: Consumption,
  given: { currency: string; timeZone: string },
): Promise<boolean> {
  const known = await settingOf(work);
  if (known !== undefined && known.asOf >= work.source.change) return false;
  const value = { currency: given.currency, timeZone: given.timeZone, asOf: work.source.change };
  await settings.put(work, [{ id: work.householdId, value }]);
  return true;
}

/** The household's calendar day at an instant. */
export function todayIn(setting: SettingState, instant: string): Day {
  return dayIn(setting.timeZone, instant);
}
