import { seedOfRun, shareTestServer, startTestServer } from '@florin/testkit';

/** One PostgreSQL for all operation tests of a run; each system copies a migrated database of its own. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  shareTestServer(server.administrator);
  console.log(`FLORIN_SEED=${seedOfRun()}`);
  return server.stop;
}
