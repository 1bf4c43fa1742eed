import type { KeptName } from '../types';
import { follow, useLive } from './use-live';

const followKept = follow('kept');

/** What `actions.keep` kept on this device; null where there is nothing. */
export function useKept(name: KeptName): string | null {
  return useLive(followKept, (household) => household.ofThisDevice(name), null);
}
