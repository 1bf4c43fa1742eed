import { join } from 'node:path';
import { rebuildLedger as rebuildBudgeting } from '@florin/budgeting';
import { memoryCache } from '@florin/kernel/cache';
import { systemClock } from '@florin/kernel/clock';
import { connectionConfig, type DatabaseAddress } from '@florin/kernel/database';
import { memoryBus } from '@florin/kernel/events';
import {
  fileKeystore,
  KeyMissing,
  type Keystore,
  localMasterKey,
  type MasterKey,
} from '@florin/kernel/keyring';
import { createLog, type Log } from '@florin/kernel/log';
import { rebuildLedger as rebuildReporting } from '@florin/reporting';
import pg from 'pg';
import type { Configuration } from '../configuration';
import { type Environment, isInstanceRunning, placesOf, StartRefusal } from '../directories';
import { embeddedPasswordLabel, runningPostgres, startEmbeddedPostgres } from '../embedded-postgres';
import { fileLog } from '../log-file';
import { openKeys } from '../open-keys';
import { checkKeystore, type RunningSystem, startSystem } from '../system';

const rebuilds = { budgeting: rebuildBudgeting, reporting: rebuildReporting } as const;

export type RebuiltHousehold = { householdId: string; changedMonthCount: number };

/**
 * Makes the ledgers of one household anew, or of all, beside a server that runs or by itself. The services are there to
 * be called only: what they have to tell waits in their outboxes for the server, which is told of it at once if it runs.
 * A household that fails does not keep the others from theirs; those that failed are named in the refusal at the end.
 */
export async function rebuildLedgers(
  configuration: Configuration,
  env: Environment,
  onRebuilt: (household: RebuiltHousehold) => void,
): Promise<void> {
  const closers: (() => Promise<void> | void)[] = [];
  try {
    const isEmbedded = configuration.database === undefined;
    const isRunning = isEmbedded && isInstanceRunning(placesOf(env).dataDir);
    const keys = openKeys(env, isEmbedded && !isRunning);
    closers.push(keys.release);
    const masterKey = localMasterKey(keys.masterKey);
    const postgres = configuration.database ?? (await embedded(keys.dataDir, masterKey, isRunning, closers));
    const { role } = configuration;
    const log = isEmbedded ? fileLog(keys.dataDir, role) : createLog({ role });
    const keystore = fileKeystore(join(keys.keyDir, 'keystore'));
    await checkKeystore(postgres, keystore, keys.keyDir);
    const householdIds = await chosenHouseholds(postgres, configuration.householdId);
    const system = await systemFor(postgres, masterKey, keystore, log);
    closers.push(system.stop);
    const failures: string[] = [];
    for (const householdId of householdIds) {
      try {
        onRebuilt(await rebuildHousehold(system, householdId));
      } catch (error) {
        log.error('rebuild-failed', { householdId, error });
        failures.push(`${householdId} (${reasonOf(error)})`);
      }
    }
    if (failures.length > 0) throw new StartRefusal(`Not made anew: ${failures.join(', ')}.`);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** What failed in a household may hold words of a person; the log says what it may. */
function reasonOf(error: unknown): string {
  if (error instanceof KeyMissing)
    return error.reason === 'destroyed' ? 'its keys were destroyed' : 'its key is missing';
  return 'the log says why';
}

async function rebuildHousehold(system: RunningSystem, householdId: string): Promise<RebuiltHousehold> {
  let changedMonthCount = 0;
  for (const service of ['budgeting', 'reporting'] as const) {
    const { runtime } = system.services.get(service)!;
    const actor = { kind: 'service', service, requestId: runtime.newId() } as const;
    changedMonthCount += (await rebuilds[service](runtime, householdId, actor)).changedMonthCount;
  }
  return { householdId, changedMonthCount };
}

async function embedded(
  dataDir: string,
  masterKey: MasterKey,
  isRunning: boolean,
  closers: (() => Promise<void> | void)[],
): Promise<DatabaseAddress> {
  const superuserPassword = (await masterKey.derive(embeddedPasswordLabel)).toString('base64url');
  if (isRunning) return { ...runningPostgres(dataDir, superuserPassword), tls: 'off' };
  const log = { info: () => {}, warn: () => {} };
  const postgres = await startEmbeddedPostgres({ dataDir, superuserPassword, log });
  closers.push(postgres.stop);
  return { ...postgres.connection, tls: 'off' };
}

async function systemFor(
  { host, port, database, tls }: DatabaseAddress,
  masterKey: MasterKey,
  keystore: Keystore,
  log: Log,
): Promise<RunningSystem> {
  const clock = systemClock();
  return startSystem({
    parts: ['transaction', 'budgeting', 'reporting'],
    isAnsweringOnly: true,
    clock,
    log,
    database: { host, port, database, tls },
    masterKey,
    keystore,
    bus: memoryBus([]),
    cache: memoryCache(clock),
    serviceUrls: {},
    webFolder: '',
  });
}

/** The one that is asked for, which must be there, or all. */
async function chosenHouseholds(
  administrator: DatabaseAddress,
  chosenId: string | undefined,
): Promise<string[]> {
  const client = new pg.Client(connectionConfig(administrator));
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `SELECT owner_id AS id FROM "transaction".owner_change WHERE owner_kind = 'household'
          AND owner_id = coalesce($1, owner_id) ORDER BY owner_id`,
      [chosenId ?? null],
    );
    if (chosenId !== undefined && rows.length === 0)
      throw new StartRefusal(`There is no household with the id ${chosenId}.`);
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
