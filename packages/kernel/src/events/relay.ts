import type { EventName } from '@florin/contracts/events';
import type pg from 'pg';
import type { Clock } from '../clock';
import type { DatabaseAddress } from '../database';
import type { Log } from '../log';
import { startActiveLoop } from './active-loop';
import { createAlarm } from './alarm';
import type { Bus, Envelope } from './bus';
import { forgetOld } from './forget-old';
import { outboxChannel } from './outbox';

const batchMax = 500;
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
  const { service, bus, log, clock } = options;
  let forgottenAtMs = Number.NEGATIVE_INFINITY;

  async function drain(connection: pg.Client): Promise<void> {
    while (!loop.isStopping()) {
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

  const loop = startActiveLoop({
    service,
    address: options.address,
    channel: outboxChannel(service),
    lock: relayLock,
    alarm: createAlarm(),
    async work(connection) {
      await drain(connection);
      await forgetSometimes(connection);
    },
    onFailure: (error) => log.warn('outbox-relay-failed', { service, error }),
  });
  return { stop: loop.stop };
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
