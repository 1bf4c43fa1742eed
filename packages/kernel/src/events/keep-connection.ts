import pg from 'pg';
import { connectionConfig, type DatabaseAddress } from '../database';
import type { Alarm } from './alarm';

const backOffMinMs = 100;
const backOffMaxMs = 5000;

export type KeptConnection = {
  isStopping(): boolean;
  /** Resolves when the work under way has ended and the connection is closed. */
  stop(): Promise<void>;
};

/**
 * Works on a connection of its own again and again, when the alarm wakes it and at least every so often, until it is
 * stopped. After a failure it connects anew, each time a little later; what `begin` did goes with its connection.
 */
export function keepConnection(options: {
  address: DatabaseAddress;
  alarm: Alarm;
  everyMs: number;
  begin(connection: pg.Client): Promise<void>;
  work(connection: pg.Client): Promise<void>;
  onFailure(error: unknown): void;
}): KeptConnection {
  const { alarm } = options;
  let isStopping = false;

  async function run(): Promise<void> {
    let backOffMs = backOffMinMs;
    while (!isStopping) {
      const client = new pg.Client(connectionConfig(options.address));
      // The query that follows fails as well, and says so once.
      client.on('error', alarm.ring);
      try {
        await client.connect();
        await options.begin(client);
        while (!isStopping) {
          await options.work(client);
          backOffMs = backOffMinMs;
          await alarm.sleep(options.everyMs);
        }
      } catch (error) {
        if (!isStopping) options.onFailure(error);
      }
      await client.end().catch(() => undefined);
      if (isStopping) return;
      await alarm.sleep(backOffMs);
      backOffMs = Math.min(backOffMs * 2, backOffMaxMs);
    }
  }

  const running = run();
  return {
    isStopping: () => isStopping,
    async stop() {
      isStopping = true;
      alarm.ring();
      await running;
    },
  };
}
