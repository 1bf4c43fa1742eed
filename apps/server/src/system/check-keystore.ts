import { connectionConfig, type DatabaseAddress } from '@florin/kernel/database';
import { type Keystore, type Owner, systemOwner } from '@florin/kernel/keyring';
import pg from 'pg';
import { StartRefusal } from '../directories';

/** Who is asked after; all keys of a kind are gone together or none is, so a few tell of all. */
const samples = [
  `SELECT 'household' AS kind, household_id AS id FROM "user".household_profile ORDER BY household_id LIMIT 20`,
  `SELECT 'person' AS kind, user_id AS id FROM "user".person ORDER BY user_id LIMIT 20`,
];

/**
 * Refuses to start on data whose keys are gone. A keystore that was lost or swapped would otherwise be taken for a new
 * one, and everybody's data would stay shut without a word. The installation's key alone does not make a keystore: it
 * is made at any start, so it may be younger than the loss.
 */
export async function checkKeystore(
  administrator: DatabaseAddress,
  keystore: Keystore,
  keyDir: string,
): Promise<void> {
  const hasSystemKey = await hasKey(keystore, systemOwner);
  // A process of one role has no login to look for owners with; the one that migrates has, and comes first.
  if (administrator.user === '' && hasSystemKey) return;
  for (const owners of await sampledOwners(administrator)) {
    if (owners.length === 0) continue;
    const has = await Promise.all(owners.map((owner) => hasKey(keystore, owner)));
    if (hasSystemKey && has.includes(true)) continue;
    throw new StartRefusal(
      `The keys in ${keyDir}/keystore are missing, and the data cannot be opened without them: put back the copy from your backup.`,
    );
  }
}

/** One that was destroyed is not missing: its mark is there. */
async function hasKey(keystore: Keystore, owner: Owner): Promise<boolean> {
  return (await keystore.get(owner)).state !== 'absent';
}

async function sampledOwners(administrator: DatabaseAddress): Promise<Owner[][]> {
  const client = new pg.Client(connectionConfig(administrator));
  await client.connect();
  try {
    const sampled: Owner[][] = [];
    for (const text of samples) sampled.push((await client.query<Owner>(text)).rows);
    return sampled;
  } finally {
    await client.end();
  }
}
