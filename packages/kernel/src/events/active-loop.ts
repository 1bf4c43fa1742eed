import pg from 'pg';
import { connectionConfig, type DatabaseAddress } from '../database';
import type { Alarm } from './alarm';

/** A wake-up can be lost with its connection; nothing waits for longer than this. */
const pollMs = 1000;
const backOffMaxMs = 5000;

/**
 * Does a service's work again and again, when a channel or the alarm wakes it and at least once a second. Of several
 * processes one is active at a time: it holds a lock that goes with its connection, so another takes over when it dies.
 * After a failure it connects anew, each time a little later.
 */
export function startActiveLoop(options: {
  service: string;
  address: DatabaseAddress;
  channel: string;
  /** Together with the service's name, what the active process holds. */
  lock: number;
  alarm: Alarm;
  work(connection: pg.Client): Promise<void>;
  onFailure(error: unknown): void;
}) {
  const { service, alarm } = options;
  let isStopping = false;
  let client: pg.Client | undefined;

  async function connect(): Promise<pg.Client> {
    const connecting = new pg.Client(connectionConfig(options.address));
    connecting.on('error', () => {
      client = undefined;
    });
    await connecting.connect();
    connecting.on('notification', alarm.ring);
    await connecting.query(`LISTEN ${options.channel}`);
    return connecting;
  }

  async function isActive(connection: pg.Client): Promise<boolean> {
    const result = await connection.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS held',
      [options.lock, service],
    );
    return result.rows[0]?.held === true;
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
        if (isHolding) await options.work(client);
        backOffMs = 100;
        await alarm.sleep(pollMs);
      } catch (error) {
        if (isStopping) break;
        options.onFailure(error);
        await client?.end().catch(() => undefined);
        client = undefined;
        await alarm.sleep(backOffMs);
        backOffMs = Math.min(backOffMs * 2, backOffMaxMs);
      }
    }
  }

  const running = run();
  return {
    isStopping: () => isStopping,
    async stop(): Promise<void> {
      isStopping = true;
      alarm.ring();
      await running;
      await client?.end().catch(() => undefined);
    },
  };
}
