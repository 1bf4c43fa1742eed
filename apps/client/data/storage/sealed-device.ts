import type { DeviceProfile, DeviceStorage } from './device-storage';
import { createHouseholdStorage } from './household-storage';
import type { RecordStore } from './record-store';
import type { Seal } from './seal';

const profileKey = 'profile';
const owesSignOutKey = 'owes-sign-out';
/** The device storage both platforms share; they differ in where bytes lie and in what seals them. */
export function createSealedDevice(
  records: RecordStore,
  seal: Seal,
  destroy: () => Promise<void>,
): DeviceStorage {
  return {
    async readProfile() {
      const [bytes] = await records.get([profileKey]);
      return bytes ? (JSON.parse(await seal.open(bytes, profileKey)) as DeviceProfile) : null;
    },
    async writeProfile(profile) {
      const sealed = await seal.seal(JSON.stringify(profile), profileKey);
      await records.commit({ records: [[profileKey, sealed]], outbox: [] });
    },
    async readOwesSignOut() {
      const [bytes] = await records.get([owesSignOutKey]);
      return bytes !== undefined;
    },
    async writeOwesSignOut(owes) {
      const sealed = owes ? await seal.seal('', owesSignOutKey) : null;
      await records.commit({ records: [[owesSignOutKey, sealed]], outbox: [] });
    },
    household: (householdId) => createHouseholdStorage(records, seal, householdId),
    close: () => records.close(),
    destroy,
  };
}
