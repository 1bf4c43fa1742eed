import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@florin/kernel/log';
import { type Channel, type ChannelModel, connect } from 'amqplib';

const connectWithinMs = 5000;
const firstBackOffMs = 100;
const backOffMaxMs = 5000;
const closeWithinMs = 3000;
/** A broker that says nothing for two of these is taken for gone. */
const heartbeatSeconds = 10;

export type Attach = (model: ChannelModel) => Promise<void>;

export type BrokerLink = {
  /** Runs `attach` on the connection there is, if any, and on each later one. Rejects never: what fails is tried again. */
  attach(attach: Attach): Promise<void>;
  detach(attach: Attach): void;
  /** Resolves once connected with everything attached, and rejects when that takes longer. */
  up(withinMs: number): Promise<void>;
  close(): Promise<void>;
};

export type BrokerAddress = {
  /** `amqp://` or, over a network, `amqps://`. */
  url: string;
  /** PEM certificates to trust besides the system's, for a broker with a private authority. */
  ca?: string;
};

/**
 * One connection to the broker that comes back by itself, with a growing pause between attempts. After each connect
 * everything attached is set up again, in the order it was attached, before anyone is told that the link is up.
 */
export function openBrokerLink(address: BrokerAddress, log: Log): BrokerLink {
  const attached = new Set<Attach>();
  const waiting = new Set<() => void>();
  const closing = new AbortController();
  let model: ChannelModel | undefined;
  let isUp = false;

  async function connectOnce(): Promise<void> {
    const connected = await connect(withHeartbeat(address.url), {
      noDelay: true,
      keepAlive: true,
      timeout: connectWithinMs,
      clientProperties: { connection_name: 'florin' },
      ...(address.ca === undefined ? {} : { ca: [address.ca] }),
      ...(address.url.startsWith('amqps:') ? { minVersion: 'TLSv1.2' as const } : {}),
    });
    const gone = new Promise<void>((resolve) => {
      connected.on('close', () => resolve());
    });
    connected.on('error', (error: unknown) => log.warn('broker-connection-failed', { error }));
    model = connected;
    try {
      for (const attach of attached) await attach(connected);
    } catch (error) {
      await closeQuietly(connected);
      throw error;
    }
    isUp = true;
    for (const wake of waiting) wake();
    log.info('broker-connected');
    await gone;
  }

  async function run(): Promise<void> {
    let backOffMs = firstBackOffMs;
    while (!closing.signal.aborted) {
      const startedAtMs = performance.now();
      try {
        await connectOnce();
        if (!closing.signal.aborted) log.warn('broker-disconnected');
      } catch (error) {
        log.warn('broker-unreachable', { error, delayMs: backOffMs });
      }
      model = undefined;
      isUp = false;
      if (performance.now() - startedAtMs > backOffMaxMs) backOffMs = firstBackOffMs;
      await sleep(backOffMs * (0.75 + randomInt(512) / 1024), undefined, { signal: closing.signal }).catch(
        () => {},
      );
      backOffMs = Math.min(backOffMs * 2, backOffMaxMs);
    }
  }

  const running = run();
  return {
    async attach(attach) {
      attached.add(attach);
      const current = model;
      // While a connection is being set up, the set-up itself reaches what has just been added.
      if (current === undefined || !isUp) return;
      await attach(current).catch(async (error: unknown) => {
        log.warn('broker-attach-failed', { error });
        await closeQuietly(current);
      });
    },
    detach(attach) {
      attached.delete(attach);
    },
    async up(withinMs) {
      if (isUp) return;
      const isInTime = await new Promise<boolean>((resolve) => {
        const settle = (value: boolean) => {
          clearTimeout(timer);
          waiting.delete(wake);
          closing.signal.removeEventListener('abort', giveUp);
          resolve(value);
        };
        const wake = () => settle(true);
        const giveUp = () => settle(false);
        const timer = setTimeout(giveUp, withinMs);
        waiting.add(wake);
        closing.signal.addEventListener('abort', giveUp);
        if (closing.signal.aborted) giveUp();
      });
      if (!isInTime) throw new Error('the broker is not connected');
    },
    async close() {
      closing.abort();
      if (model !== undefined) await closeQuietly(model);
      await Promise.race([running, sleep(closeWithinMs, undefined, { ref: false })]);
    },
  };
}

/** A channel whose failure takes the connection with it, so that everything is set up afresh together. */
export async function openChannel(model: ChannelModel, log: Log): Promise<Channel> {
  return endingWith(model, await model.createChannel(), log);
}

export function endingWith<Opened extends Channel>(model: ChannelModel, channel: Opened, log: Log): Opened {
  channel.on('error', (error: unknown) => {
    log.warn('broker-channel-failed', { error });
    void closeQuietly(model);
  });
  return channel;
}

/** Closing a connection that is closed, or that no longer answers, is not a failure. */
export async function closeQuietly(model: { close(): Promise<void> }): Promise<void> {
  const closed = (async () => model.close())().catch(() => undefined);
  await Promise.race([closed, sleep(closeWithinMs, undefined, { ref: false })]);
}

function withHeartbeat(url: string): string {
  const parsed = new URL(url);
  if (!parsed.searchParams.has('heartbeat')) parsed.searchParams.set('heartbeat', String(heartbeatSeconds));
  return parsed.href;
}
