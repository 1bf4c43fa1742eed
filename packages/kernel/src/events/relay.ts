import type { EventName } from '@florin/contracts/events';
import pg from 'pg';
import type { Clock } from '../clock';
import { connectionConfig, type DatabaseAddress } from '../database';
import type { Log } from '../log';
import { createAlarm } from './alarm';
import type { Bus, Envelope } from './bus';
import { forgetOld } from './forget-old';
import { outboxChannel } from './outbox';

const batchMax = 500;
/** A wake-up can be lost with its connection; nothing stays unpublished for longer than this. */
const pollMs = 1000;
const backOffMaxMs = 5000;
const forgetEveryMs = 3_600_000;
/** Together with the service's name, what the one active relay of a service holds. */
const relayLock = 7_305_012;

export type Relay = { stop(): Promise<void> };

type OutboxRow = {
  position: number;
  id: string;
  name: EventName;
  owner_kind: 'household' | 'person';
  owner_id: string;
  change: number;
  occurred_at: Date;
  sealed: Buffer;
};

/**
 * Moves a service's outbox to the bus: read a batch in order, publish, delete once the bus has it. Of several
 * processes one is active at a time, which keeps the order; the lock goes with its connection, so another
 * takes over when it dies. While nothing is to be published it also forgets, now and then, what has had its time.
 */
export function startRelay(options: {
  service: string;
  address: DatabaseAddress;
  bus: Bus;
  log: Log;
  clock: Clock;
}): Relay {
  const { service, address, bus, log, clock } = options;
  const alarm = createAlarm();
  let isStopping = false;
  let client: pg.Client | undefined;
  let forgottenAtMs = Number.NEGATIVE_INFINITY;

  async function connect(): Promise<pg.Client> {
    const connecting = new pg.Client(connectionConfig(address));
    connecting.on('error', () => {
      client = undefined;
    });
    await connecting.connect();
    connecting.on('notification', alarm.ring);
    await connecting.query(`LISTEN ${outboxChannel(service)}`);
    return connecting;
  }

  async function isActive(connection: pg.Client): Promise<boolean> {
    const result = await connection.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS held',
      [relayLock, service],
    );
    return result.rows[0]?.held === true;
  }

  async function drain(connection: pg.Client): Promise<void> {
    while (!isStopping) {
      const batch = await connection.query<OutboxRow>(
        `SELECT position, id, name, owner_kind, owner_id, change, occurred_at, sealed
           FROM "${service}".outbox ORDER BY position LIMIT ${batchMax}`,
      );
      if (batch.rows.length === 0) return;
      await bus.publish(batch.rows.map((row) => envelopeOf(service, row)));
      await connection.query(`DELETE FROM "${service}".outbox WHERE position = ANY($1::bigint[])`, [
        batch.rows.map((row) => row.position),
      ]);
    }
  }

  async function forgetSometimes(connection: pg.Client): Promise<void> {
    // A clock that was set back does not stop it until the time it showed comes again.
    if (Math.abs(clock.nowMs() - forgottenAtMs) < forgetEveryMs) return;
    forgottenAtMs = clock.nowMs();
    await forgetOld(connection, service, clock);
  }

  async function run(): Promise<void> {
    let backOffMs = 100;
    let isHolding = false;
    while (!isStopping) {
      try {
        if (client === undefined) {
          client = await connect();
          isHolding = false;
        }
        isHolding ||= await isActive(client);
        if (isHolding) await drain(client);
        if (isHolding) await forgetSometimes(client);
        backOffMs = 100;
        await alarm.sleep(pollMs);
      } catch (error) {
        if (isStopping) break;
        log.warn('outbox-relay-failed', { service, error });
        await client?.end().catch(() => undefined);
        client = undefined;
        await alarm.sleep(backOffMs);
        backOffMs = Math.min(backOffMs * 2, backOffMaxMs);
      }
    }
  }

  const running = run();
  return {
    async stop() {
      isStopping = true;
      alarm.ring();
      await running;
      await client?.end().catch(() => undefined);
    },
  };
}

function envelopeOf(service: string, row: OutboxRow): Envelope {
  return {
    id: row.id,
    name: row.name,
    service,
    owner: { kind: row.owner_kind, id: row.owner_id },
    change: row.change,
    occurredAt: row.occurred_at.toISOString(),
    sealed: row.sealed,
  };
}
