import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { DeviceProfile } from './device-storage';
import { StorageGoneError } from './record-store';
import { openDeviceStorage } from './storage.web';

let databases = 0;
let ids = 0;
const newId = () => `key-${++ids}`;
const household = 'household-1';

const profile: DeviceProfile = {
  user: { id: 'user-1', email: 'marker.email@example.org', displayName: 'Marker Name' },
  households: [{ id: household, name: 'Marker Household', role: 'owner' }],
  openHouseholdId: household,
  isEnded: false,
};

/** Every byte and every key IndexedDB holds under this name, as text. */
async function dump(name: string): Promise<string> {
  const request = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const texts: string[] = [];
  for (const store of Array.from(database.objectStoreNames)) {
    const all = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all(
      [all.getAllKeys(), all.getAll()].map(
        (found: IDBRequest) =>
          new Promise<unknown[]>((resolve) => {
            found.onsuccess = () => resolve(found.result);
          }),
      ),
    );
    for (const value of [...keys!, ...values!]) texts.push(toText(value));
  }
  database.close();
  return texts.join('\n');
}

function toText(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (value instanceof CryptoKey) return `CryptoKey extractable=${value.extractable}`;
  if (typeof value === 'object' && value !== null) return Object.values(value).map(toText).join('\n');
  return String(value);
}

async function fill(name: string) {
  const device = await openDeviceStorage(name, newId);
  await device.writeProfile(profile);
  const storage = device.household(household);
  await storage.addToOutbox('{"payee":"Marker Payee"}');
  await storage.commit({
    records: [
      ['transactions/2026-10', 'marker-october'],
      ['transactions/2026-11', 'marker-november'],
      ['state', 'marker-state'],
    ],
    outbox: [],
  });
  return { device, storage };
}

describe('what a device keeps in IndexedDB', () => {
  it('holds no text that was given to it, and no key that can be taken out', async () => {
    const name = `d${++databases}`;
    await fill(name);
    const held = await dump(name);
    expect(held.toLowerCase()).not.toContain('marker');
    expect(held).toContain('CryptoKey extractable=false');
    expect(held).toContain(`${household}/transactions/2026-11`);
  });

  it('seals the same text differently each time', async () => {
    const { storage } = await fill(`d${++databases}`);
    await storage.commit({
      records: [
        ['a', 'same'],
        ['b', 'same'],
      ],
      outbox: [],
    });
    const held = await dump(`d${databases}`);
    const lines = held.split('\n');
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('comes back after a restart: the newest month first, the others in turn, the outbox in order', async () => {
    const name = `d${++databases}`;
    const before = await fill(name);
    await before.storage.addToOutbox('second');
    const device = await openDeviceStorage(name, newId);
    expect(await device.readProfile()).toEqual(profile);
    const storage = device.household(household);
    const first = await storage.readFirst(['state', 'table/accounts']);
    expect(first.newestMonth).toEqual({ month: '2026-11', text: 'marker-november' });
    expect(first.records).toEqual(new Map([['state', 'marker-state']]));
    expect(first.outbox.map(({ text }) => text)).toEqual(['{"payee":"Marker Payee"}', 'second']);
    const months: string[] = [];
    await storage.readMonthsBefore('2026-11', (text) => void months.push(text));
    expect(months).toEqual(['marker-october']);
  });

  it('numbers the outbox in the order of the calls, without end, whatever was dropped', async () => {
    const { storage } = await fill(`d${++databases}`);
    const added = await Promise.all(['a', 'b', 'c'].map((text) => storage.addToOutbox(text)));
    expect([...added].sort((a, b) => a - b)).toEqual(added);
    await storage.commit({ records: [], outbox: added.map((sequence) => [sequence, null]) });
    expect(await storage.addToOutbox('d')).toBeGreaterThan(added[2]!);
  });

  it('lets two tabs that start together share one key', async () => {
    const name = `d${++databases}`;
    const [one, other] = await Promise.all([openDeviceStorage(name, newId), openDeviceStorage(name, newId)]);
    await one.writeProfile(profile);
    expect(await other.readProfile()).toEqual(profile);
  });

  it('opens nothing that was moved to another place', async () => {
    const name = `d${++databases}`;
    const { device } = await fill(name);
    const request = indexedDB.open(name);
    await new Promise<void>((resolve) => {
      request.onsuccess = () => {
        const store = request.result.transaction('record', 'readwrite').objectStore('record');
        store.get(`${household}/transactions/2026-10`).onsuccess = (event) => {
          store.put((event.target as IDBRequest).result, `${household}/transactions/2026-11`).onsuccess =
            () => resolve();
        };
      };
    });
    request.result.close();
    await expect(device.household(household).readFirst([])).rejects.toThrow();
  });

  it('is gone after the sign-out: no database, no key, and no later write of this or another tab', async () => {
    const name = `d${++databases}`;
    const { device, storage } = await fill(name);
    const other = await openDeviceStorage(name, newId);
    await device.destroy();
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
    await expect(storage.addToOutbox('late')).rejects.toBeInstanceOf(StorageGoneError);
    await expect(other.writeProfile(profile)).rejects.toBeInstanceOf(StorageGoneError);
    const fresh = await openDeviceStorage(name, newId);
    expect(await fresh.readProfile()).toBeNull();
    expect((await fresh.household(household).readFirst(['state'])).outbox).toEqual([]);
  });

  it('refuses a write that was sealed under a key another tab has replaced since', async () => {
    const name = `d${++databases}`;
    const { storage } = await fill(name);
    const request = indexedDB.open(name);
    await new Promise<void>((resolve) => {
      request.onsuccess = () => {
        request.result.transaction('key', 'readwrite').objectStore('key').clear().onsuccess = () => resolve();
      };
    });
    request.result.close();
    await expect(storage.commit({ records: [['late', 'late']], outbox: [] })).rejects.toThrow();
    expect(await dump(name)).not.toContain('late');
  });

  it('forgets a household’s rows and keeps what was never sent', async () => {
    const { device, storage } = await fill(`d${++databases}`);
    await storage.commit({ records: [['rejected/1', 'kept']], outbox: [] });
    await device.household(household).forgetRows();
    const first = await storage.readFirst(['state']);
    expect(first.records.size).toBe(0);
    expect(first.newestMonth).toBeNull();
    expect(first.outbox).toHaveLength(1);
    expect(await storage.readRejected()).toEqual(['kept']);
  });
});
