import { randomBytes } from 'node:crypto';
import type { DatabaseAddress } from '@florin/kernel/database';
import { createTestDatabase, dropTestDatabase, sharedAdministrator, startTestServer } from './database';

/** A migrated database without a system on it, for tests of what touches the database alone. */
export async function openBareDatabase(): Promise<{ address: DatabaseAddress; drop(): Promise<void> }> {
  const shared = sharedAdministrator();
  const server = shared === undefined ? await startTestServer() : undefined;
  const administrator = shared ?? server!.administrator;
  const name = `florin_${randomBytes(6).toString('hex')}`;
  const address = await createTestDatabase(administrator, name);
  return {
    address,
    async drop() {
      await dropTestDatabase(administrator, name);
      await server?.stop();
    },
  };
}
