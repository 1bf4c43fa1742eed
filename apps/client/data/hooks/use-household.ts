import type { Household } from '../types';
import { follow, useLive } from './use-live';

const followHousehold = follow('households');

/** The open household's name, currency, time zone and members; null until the server has sent it. */
export function useHousehold(): Household | null {
  return useLive(followHousehold, (household) => household.household(), null);
}
