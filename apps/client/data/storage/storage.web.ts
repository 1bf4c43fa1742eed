import { createWebSeal, generateDeviceKey } from './device-seal.web';
import type { DeviceStorage } from './device-storage';
import { createIndexedRecords, destroyDatabase, findOrMakeKey, openDatabase } from './indexed-records.web';
import { createSealedDevice } from './sealed-device';

/**
 * IndexedDB, every value sealed with AES-256-GCM. The key is a CryptoKey that cannot be exported; it lies in the same
 * database, which the browser keeps to this origin, and goes with it. Rejects where the browser refuses storage.
 */
export async function openDeviceStorage(name: string, newId: () => string): Promise<DeviceStorage> {
  const database = await openDatabase(name);
  const { id, key } = await findOrMakeKey(database, () => generateDeviceKey(crypto), newId);
  const records = createIndexedRecords(database, id);
  return createSealedDevice(records, createWebSeal(crypto, key), () => destroyDatabase(database));
}
