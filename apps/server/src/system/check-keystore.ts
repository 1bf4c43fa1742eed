import { connectionConfig, type DatabaseAddress } from '@florin/kernel/database';
import { type Keystore, systemOwner } from '@florin/kernel/keyring';
import pg from 'pg';
import { StartRefusal } from '../directories';

/**
 * Refuses to start on data whose keys are gone. A keystore that was lost or swapped would otherwise be taken for a new
 * one, and everybody's data would stay shut without a word.
 */
export async function checkKeystore(
  administrator: DatabaseAddress,
  keystore: Keystore,
  keyDir: string,
): Promise<void> {
  if ((await keystore.get(systemOwner)).state !== 'absent') return;
  const client = new pg.Client(connectionConfig(administrator));
  await client.connect();
  try {
    const { rows } = await client.query<{ has: boolean }>('SELECT EXISTS (SELECT FROM "user".person) AS has');
    if (!rows[0]?.has) return;
  } finally {
    await client.end();
  }
  throw new StartRefusal(
    `The keys in ${keyDir}/keystore are missing, and the data cannot be opened without them: put back the copy from your backup.`,
  );
}
