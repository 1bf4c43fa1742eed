import type { Bus, Subscribers, Unsubscribe } from '@florin/kernel/events';
import { type Log, silentLog } from '@florin/kernel/log';
import { type BrokerAddress, openBrokerLink } from './broker-link';
import { startConsumer } from './consumer';
import { createPublisher } from './publisher';
import { startTap } from './tap';

export type RabbitBusOptions = BrokerAddress & {
  /** Their queues are made before the first event is published, so none is lost to a service that starts later. */
  subscribers?: Subscribers;
  /** How many deliveries of one subscriber run side by side in this process. */
  deliveriesMax?: number;
  log?: Log;
};

const deliveriesMaxDefault = 4;
const firstConnectionWithinMs = 3000;

/**
 * The bus of several processes: RabbitMQ with a topic exchange and a quorum queue per subscriber. Where the broker
 * does not answer in 3 s it resolves all the same, and what is subscribed takes effect as soon as the broker answers,
 * so a service starts and takes writes while the broker is away. Throws a TypeError for a URL that is not of AMQP.
 */
export async function rabbitBus(options: RabbitBusOptions): Promise<Bus> {
  if (!/^amqps?:\/\//.test(options.url)) throw new TypeError('a broker URL begins with amqp:// or amqps://');
  const log = options.log ?? silentLog();
  const link = openBrokerLink(options, log);
  const publisher = await createPublisher(link, [...(options.subscribers ?? [])], log);
  await link.up(firstConnectionWithinMs).catch(() => log.warn('broker-not-there-yet'));
  const open = new Set<Unsubscribe>();

  function ended(end: Unsubscribe): Unsubscribe {
    const once = async () => {
      if (open.delete(once)) await end();
    };
    open.add(once);
    return once;
  }

  return {
    publish: publisher.publish,
    ping: publisher.ping,
    async subscribe(subscriber, names, deliver) {
      const widthMax = options.deliveriesMax ?? deliveriesMaxDefault;
      return ended(await startConsumer({ link, subscriber, names, deliver, widthMax, log }));
    },
    async tap(listen, onGap = () => {}) {
      return ended(await startTap(link, listen, onGap, log));
    },
    async close() {
      await Promise.all([...open].map((end) => end()));
      await link.close();
    },
  };
}
