import { setTimeout as sleep } from 'node:timers/promises';
import type { Deliver, Envelope, EventName, Unsubscribe } from '@florin/kernel/events';
import type { Log } from '@florin/kernel/log';
import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib';
import { type BrokerLink, closeQuietly, openChannel } from './broker-link';
import { ownerLanes } from './owner-lanes';
import { declareSubscriber, queueOf } from './topology';
import { envelopeOf } from './wire';

/** How many messages wait in this process; enough to keep the lanes full over a round trip to the broker. */
const prefetch = 64;
const firstRetryMs = 100;
const retryMaxMs = 5000;
const finishWithinMs = 10_000;

/**
 * Takes a subscriber's messages and acknowledges each once `deliver` has resolved. One owner's messages are delivered
 * one after another in the order of the queue, and a failing one is tried again in its place with a growing pause, so
 * nothing of its owner overtakes it; it goes back to the queue, to its old place, only with the connection.
 */
export async function startConsumer(options: {
  link: BrokerLink;
  subscriber: string;
  names: readonly EventName[];
  deliver: Deliver;
  /** How many deliveries run side by side; each takes a database connection. */
  widthMax: number;
  log: Log;
}): Promise<Unsubscribe> {
  const { link, subscriber, names, deliver, log } = options;
  const lanes = ownerLanes(options.widthMax);
  const stopping = new AbortController();
  let current: Channel | undefined;

  async function attach(model: ChannelModel): Promise<void> {
    const channel = await openChannel(model, log);
    channel.on('close', () => {
      if (current === channel) current = undefined;
    });
    await declareSubscriber(channel, subscriber, names);
    await channel.prefetch(prefetch);
    current = channel;
    await channel.consume(queueOf(subscriber), (message) => {
      // The broker cancels a consumer whose queue was deleted; a new connection makes the queue again.
      if (message === null) void closeQuietly(model);
      else take(channel, message);
    });
  }

  function take(channel: Channel, message: ConsumeMessage): void {
    const envelope = envelopeOf(message);
    if (envelope === undefined) {
      log.error('delivery-unreadable', { subscription: subscriber });
      settle(() => channel.reject(message, false));
      return;
    }
    const isWanted = () => current === channel && !stopping.signal.aborted;
    lanes.add(envelope.owner.id, async (enter) => {
      for (let attempt = 1; isWanted(); attempt += 1) {
        const isDone = await enter(async () => isWanted() && attemptDelivery(envelope, attempt));
        if (isDone) {
          settle(() => channel.ack(message));
          return;
        }
        await sleep(Math.min(firstRetryMs * 2 ** (attempt - 1), retryMaxMs), undefined, {
          signal: stopping.signal,
        }).catch(() => {});
      }
    });
  }

  /** On a channel that is closing the broker has the message back already and brings it again. */
  function settle(answer: () => void): void {
    try {
      answer();
    } catch (error) {
      log.debug('delivery-answer-late', { subscription: subscriber, error });
    }
  }

  async function attemptDelivery(envelope: Envelope, attempt: number): Promise<boolean> {
    try {
      await deliver(envelope);
      return true;
    } catch (error) {
      log.warn('delivery-deferred', {
        subscription: subscriber,
        event: envelope.name,
        eventId: envelope.id,
        attempt,
        error,
      });
      return false;
    }
  }

  await link.attach(attach);
  return async () => {
    link.detach(attach);
    stopping.abort();
    // The consumer stays until its last delivery is acknowledged, so that no other becomes active beside it.
    await Promise.race([lanes.idle(), sleep(finishWithinMs, undefined, { ref: false })]);
    if (current !== undefined) await closeQuietly(current);
  };
}
