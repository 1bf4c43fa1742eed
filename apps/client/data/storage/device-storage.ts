import type { HouseholdStorage } from './household-storage';

/** What is remembered of who uses this device: no token, only what the screens show before the network answers. */
export interface DeviceProfile {
  user: { id: string; email: string; displayName: string };
  households: { id: string; name: string; role: 'owner' | 'editor' | 'viewer' }[];
  openHouseholdId: string | null;
  /** The server ended the session: only unsent writes are left, waiting for the same user. */
  isEnded: boolean;
}

/** Everything Florin keeps on this device, sealed under one key that only `destroy` removes. */
export interface DeviceStorage {
  readProfile(): Promise<DeviceProfile | null>;
  writeProfile(profile: DeviceProfile): Promise<void>;
  household(householdId: string): HouseholdStorage;
  /** A sign-out the server has not heard of yet, so that a cookie that is still alive does not sign in again. */
  readOwesSignOut(): Promise<boolean>;
  writeOwesSignOut(owes: boolean): Promise<void>;
  /** Lets go of the storage without changing anything in it. */
  close(): Promise<void>;
  /** The key goes first, then the data; afterwards every write rejects with StorageGoneError. */
  destroy(): Promise<void>;
}
