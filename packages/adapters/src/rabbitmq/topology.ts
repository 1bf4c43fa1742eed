import type { EventName, Subscribers } from '@florin/kernel/events';
import type { Channel } from 'amqplib';

export const eventsExchange = 'florin.events';
/** Messages that cannot be parsed end here, for a person to look at. */
export const deadLetters = 'florin.dead-letters';

const deadLettersMax = 100_000;
/**
 * What a crash returns counts as a failed delivery, prefetched messages included, and RabbitMQ 4 drops a message
 * after 20 of them where the queue does not say otherwise.
 */
const returnsMax = 1_000_000;

export function queueOf(subscriber: string): string {
  return `florin.${subscriber}`;
}

/**
 * Makes the exchanges and a durable queue for each subscriber; safe to run any number of times. Publishers do so
 * before they publish, so that an event waits for a subscriber whose process has never run yet.
 */
export async function declareTopology(channel: Channel, subscribers: Subscribers): Promise<void> {
  await channel.assertExchange(eventsExchange, 'topic', { durable: true });
  await channel.assertExchange(deadLetters, 'fanout', { durable: true });
  await channel.assertQueue(deadLetters, {
    durable: true,
    arguments: { 'x-queue-type': 'quorum', 'x-max-length': deadLettersMax },
  });
  await channel.bindQueue(deadLetters, deadLetters, '');
  for (const [subscriber, names] of subscribers) await declareSubscriber(channel, subscriber, names);
}

/** One consumer at a time is active, which is what keeps the order when several processes share the queue. */
export async function declareSubscriber(
  channel: Channel,
  subscriber: string,
  names: readonly EventName[],
): Promise<void> {
  const queue = queueOf(subscriber);
  await channel.assertQueue(queue, {
    durable: true,
    arguments: {
      'x-queue-type': 'quorum',
      'x-single-active-consumer': true,
      'x-delivery-limit': returnsMax,
      'x-dead-letter-exchange': deadLetters,
      'x-dead-letter-strategy': 'at-least-once',
      'x-overflow': 'reject-publish',
    },
  });
  for (const name of names) await channel.bindQueue(queue, eventsExchange, name);
}
