import * as SecureStore from 'expo-secure-store';
import { deleteDatabaseAsync, openDatabaseAsync } from 'expo-sqlite';
import { createNativeSeal, readDeviceKey } from './device-seal.native';
import type { DeviceStorage } from './device-storage';
import { createSealedDevice } from './sealed-device';
import { createSqliteRecords, schema } from './sqlite-records.native';

/**
 * SQLite, every value sealed with AES-256-GCM by expo-crypto. The key lies in the Keychain or Keystore, readable once
 * the phone was unlocked after its start and never part of a backup.
 */
export async function openDeviceStorage(name: string, _newId: () => string): Promise<DeviceStorage> {
  const keyName = `${name}.device-key`;
  const { key, encoded } = await readDeviceKey(await SecureStore.getItemAsync(keyName));
  await SecureStore.setItemAsync(keyName, encoded, {
    keychainAccessible: SecureStore.AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY,
  });
  const database = await openDatabaseAsync(`${name}.db`);
  await database.execAsync(schema);
  const records = createSqliteRecords(database);
  return createSealedDevice(records, createNativeSeal(key), async () => {
    await SecureStore.deleteItemAsync(keyName);
    await records.stop();
    await database.closeAsync();
    await deleteDatabaseAsync(`${name}.db`);
  });
}
