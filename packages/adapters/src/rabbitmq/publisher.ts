import type { Envelope, Subscribers } from '@florin/kernel/events';
import type { Log } from '@florin/kernel/log';
import type { ChannelModel, ConfirmChannel } from 'amqplib';
import { type BrokerLink, endingWith } from './broker-link';
import { declareTopology, eventsExchange } from './topology';
import { messageOf } from './wire';

/** How long a publisher waits for a broker that is away before it gives the events back. */
const waitForBrokerMs = 2000;
const waitForConfirmMs = 10_000;

export type Publisher = {
  publish(envelopes: readonly Envelope[]): Promise<void>;
  /** Rejects unless the broker answers. */
  ping(): Promise<void>;
};

/**
 * Publishes in order on one channel and resolves when the broker has confirmed everything: each message is then on
 * the disks of a majority of the nodes. Rejects when the broker is away, refuses, or stays silent; what was sent may
 * then have arrived and is sent again by the outbox.
 */
export async function createPublisher(
  link: BrokerLink,
  subscribers: Subscribers,
  log: Log,
): Promise<Publisher> {
  let channel: ConfirmChannel | undefined;
  let isBlocked = false;
  /** Settles when what an earlier, given-up publish had sent is confirmed or lost. */
  let overdue: Promise<void> | undefined;

  await link.attach(async function openForPublishing(model: ChannelModel) {
    const opened = endingWith(model, await model.createConfirmChannel(), log);
    opened.on('close', () => {
      if (channel === opened) channel = undefined;
    });
    isBlocked = false;
    overdue = undefined;
    model.on('blocked', () => {
      isBlocked = true;
      log.warn('broker-blocked');
    });
    model.on('unblocked', () => {
      isBlocked = false;
    });
    await declareTopology(opened, subscribers);
    channel = opened;
  });

  async function ready(): Promise<ConfirmChannel> {
    await link.up(waitForBrokerMs);
    if (overdue !== undefined) await within(waitForBrokerMs, overdue);
    // More would only pile up in this process while the broker is out of memory or disk.
    if (channel === undefined || isBlocked) throw new Error('the broker takes no events now');
    return channel;
  }

  return {
    async publish(envelopes) {
      if (envelopes.length === 0) return;
      const opened = await ready();
      const confirmed = Promise.all(envelopes.map((envelope) => send(opened, envelope)));
      await within(waitForConfirmMs, confirmed).catch((error: unknown) => {
        overdue ??= confirmed.then(
          () => {
            overdue = undefined;
          },
          () => {
            overdue = undefined;
          },
        );
        throw error;
      });
    },
    async ping() {
      const opened = await ready();
      await within(waitForBrokerMs, opened.checkExchange(eventsExchange));
    },
  };
}

function send(channel: ConfirmChannel, envelope: Envelope): Promise<void> {
  const { routingKey, content, options } = messageOf(envelope);
  return new Promise((resolve, reject) => {
    channel.publish(eventsExchange, routingKey, content, options, (error: unknown) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

async function within<Result>(timeoutMs: number, promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the broker does not answer')), timeoutMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
