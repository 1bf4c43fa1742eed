import { randomBytes } from 'node:crypto';
import type { DatabaseAddress } from '@florin/kernel/database';
import { migrateSystem, services } from '@florin/server/system';
import {
  createTestDatabase,
  dropTestDatabase,
  sharedAdministrator,
  startTestServer,
  testMasterKey,
} from './database';

export type BareDatabase = {
  address: DatabaseAddress;
  /** What a start does before anything else. */
  migrate(): Promise<void>;
  drop(): Promise<void>;
};

/** A migrated database without a system on it, for tests of what touches the database alone. */
export async function openBareDatabase(): Promise<BareDatabase> {
  const shared = sharedAdministrator();
  const server = shared === undefined ? await startTestServer() : undefined;
  const administrator = shared ?? server!.administrator;
  const name = `florin_${randomBytes(6).toString('hex')}`;
  const address = await createTestDatabase(administrator, name);
  return {
    address,
    migrate: () => migrateSystem(address, testMasterKey, Object.values(services)),
    async drop() {
      await dropTestDatabase(administrator, name);
      await server?.stop();
    },
  };
}
