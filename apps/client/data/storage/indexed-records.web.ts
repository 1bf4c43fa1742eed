import { type RecordBatch, type RecordStore, StorageGoneError } from './record-store';

const schemaVersion = 1;
const keyPlace = 'device';

interface DeviceKey {
  id: string;
  key: CryptoKey;
}

/** IndexedDB requests as promises. */
function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error ?? new StorageGoneError('the device key is gone'));
  });
}

function withPrefix(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

/** `record` bytes by key · `outbox` entries by a number the database counts up · `key` the device key. */
export async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, schemaVersion);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('record');
    request.result.createObjectStore('outbox', { autoIncrement: true }).createIndex('household', 'household');
    request.result.createObjectStore('key');
  };
  const database = await settled(request);
  // Another tab destroys or upgrades the database: standing in its way would only delay that.
  database.onversionchange = () => database.close();
  return database;
}

/** The key this device seals with, made on first use; two tabs that start together get the same one. */
export async function findOrMakeKey(
  database: IDBDatabase,
  make: () => Promise<CryptoKey>,
  newId: () => string,
): Promise<DeviceKey> {
  const found = await settled(database.transaction('key').objectStore('key').get(keyPlace));
  if (found) return found as DeviceKey;
  const made: DeviceKey = { id: newId(), key: await make() };
  const transaction = database.transaction('key', 'readwrite');
  const store = transaction.objectStore('key');
  const first = (await settled(store.get(keyPlace))) as DeviceKey | undefined;
  if (!first) store.put(made, keyPlace);
  await finished(transaction);
  return first ?? made;
}

/** Everything goes in one transaction, the key with it; what another tab seals afterwards finds no key and is not written. */
export async function destroyDatabase(database: IDBDatabase): Promise<void> {
  const name = database.name;
  const transaction = database.transaction(['key', 'record', 'outbox'], 'readwrite', {
    durability: 'strict',
  });
  for (const store of ['key', 'record', 'outbox']) transaction.objectStore(store).clear();
  await finished(transaction);
  database.close();
  const request = indexedDB.deleteDatabase(name);
  // A tab that is slow to close only delays the removal of empty files.
  await new Promise<void>((resolve) => {
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    request.onblocked = () => resolve();
  });
}

export function createIndexedRecords(database: IDBDatabase, keyId: string): RecordStore {
  function begin(
    stores: string[],
    mode: IDBTransactionMode,
    options?: IDBTransactionOptions,
  ): IDBTransaction {
    try {
      return database.transaction(stores, mode, options);
    } catch (cause) {
      throw new StorageGoneError('the database is closed', { cause });
    }
  }
  /** A write that finds another device key, or none, comes after a sign-out and must leave nothing behind. */
  function beginWrite(stores: string[], onAllowed: (transaction: IDBTransaction) => void): IDBTransaction {
    const transaction = begin([...stores, 'key'], 'readwrite', { durability: 'relaxed' });
    const request = transaction.objectStore('key').get(keyPlace) as IDBRequest<DeviceKey | undefined>;
    request.onsuccess = () => {
      if (request.result?.id === keyId) onAllowed(transaction);
      else transaction.abort();
    };
    return transaction;
  }
  return {
    async get(keys) {
      const store = begin(['record'], 'readonly').objectStore('record');
      return Promise.all(keys.map((key) => settled(store.get(key))));
    },
    async last(prefix) {
      const store = begin(['record'], 'readonly').objectStore('record');
      const cursor = await settled(store.openCursor(withPrefix(prefix), 'prev'));
      return cursor ? { key: cursor.key as string, bytes: cursor.value as Uint8Array } : null;
    },
    async keys(prefix, below) {
      const range = below === undefined ? withPrefix(prefix) : IDBKeyRange.bound(prefix, below, false, true);
      const keys = await settled(begin(['record'], 'readonly').objectStore('record').getAllKeys(range));
      return (keys as string[]).reverse();
    },
    async listOutbox(household, afterSequence) {
      const index = begin(['outbox'], 'readonly').objectStore('outbox').index('household');
      const range = IDBKeyRange.only(household);
      const [keys, values] = await Promise.all([
        settled(index.getAllKeys(range)),
        settled(index.getAll(range)),
      ]);
      return keys
        .map((key, at) => ({ sequence: key as number, bytes: values[at].bytes as Uint8Array }))
        .filter((entry) => entry.sequence > afterSequence);
    },
    async addToOutbox(household, bytes) {
      let request: IDBRequest<IDBValidKey> | undefined;
      await finished(
        beginWrite(['outbox'], (transaction) => {
          request = transaction.objectStore('outbox').add({ household, bytes });
        }),
      );
      return request?.result as number;
    },
    async commit(batch: RecordBatch) {
      await finished(
        beginWrite(['record', 'outbox'], (transaction) => {
          const records = transaction.objectStore('record');
          for (const [key, bytes] of batch.records) {
            if (bytes === null) records.delete(key);
            else records.put(bytes, key);
          }
          const outbox = transaction.objectStore('outbox');
          for (const [sequence, bytes] of batch.outbox) {
            if (bytes === null) outbox.delete(sequence);
            else replaceEntry(outbox, sequence, bytes);
          }
        }),
      );
    },
    async removeAll(prefix) {
      await finished(
        beginWrite(['record'], (transaction) => {
          transaction.objectStore('record').delete(withPrefix(prefix));
        }),
      );
    },
    close: async () => database.close(),
  };
}

function replaceEntry(outbox: IDBObjectStore, sequence: number, bytes: Uint8Array): void {
  const request = outbox.get(sequence) as IDBRequest<{ household: string } | undefined>;
  request.onsuccess = () => {
    if (request.result) outbox.put({ household: request.result.household, bytes }, sequence);
  };
}
