import type { Envelope, Unsubscribe } from '@florin/kernel/events';
import type { Log } from '@florin/kernel/log';
import type { Channel, ChannelModel } from 'amqplib';
import { type BrokerLink, closeQuietly, openChannel } from './broker-link';
import { eventsExchange } from './topology';
import { envelopeOf } from './wire';

/** A process too slow to listen loses the oldest, instead of filling the broker. */
const waitingMax = 10_000;

/** A copy of every event, from a queue that lives and dies with this connection. */
export async function startTap(
  link: BrokerLink,
  listen: (envelope: Envelope) => void,
  onGap: () => void,
  log: Log,
): Promise<Unsubscribe> {
  let current: Channel | undefined;
  let isFirst = true;

  async function attach(model: ChannelModel): Promise<void> {
    const channel = await openChannel(model, log);
    channel.on('close', () => {
      if (current === channel) current = undefined;
    });
    const { queue } = await channel.assertQueue('', {
      exclusive: true,
      autoDelete: true,
      durable: false,
      arguments: { 'x-max-length': waitingMax },
    });
    await channel.bindQueue(queue, eventsExchange, '#');
    current = channel;
    await channel.consume(
      queue,
      (message) => {
        // An event this version does not know is for others.
        const envelope = message === null ? undefined : envelopeOf(message);
        if (envelope === undefined || current !== channel) return;
        try {
          listen(envelope);
        } catch (error) {
          log.error('tap-failed', { event: envelope.name, error });
        }
      },
      { noAck: true },
    );
    // The queue of the last connection is gone, with whatever came between.
    if (!isFirst) onGap();
    isFirst = false;
  }

  await link.attach(attach);
  return async () => {
    link.detach(attach);
    const channel = current;
    current = undefined;
    if (channel !== undefined) await closeQuietly(channel);
  };
}
