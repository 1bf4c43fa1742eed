import { setTimeout as sleep } from 'node:timers/promises';
import type { Bus, EventName } from '@florin/kernel/events';
import { describeBus, envelopeFor, eventually, publishUntilTaken } from '@florin/kernel/port-contracts';
import { connect } from 'amqplib';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  findServers,
  freezable,
  makeTlsFiles,
  startRabbitmq,
  type TestServer,
} from '../../../../tests/servers';
import { rabbitBus } from '.';
import { deadLetters, eventsExchange } from './topology';

const changed: EventName = 'transaction.transactions-changed.v1';

describe.runIf(findServers().rabbitmqServer !== undefined)('RabbitMQ (needs rabbitmq-server)', () => {
  let server: TestServer;
  const buses: Bus[] = [];

  beforeAll(async () => {
    server = await startRabbitmq();
  });
  afterEach(async () => {
    await Promise.all(buses.splice(0).map((bus) => bus.close()));
  });
  afterAll(async () => server?.remove());

  async function open(subscribers: [string, EventName[]][] = []): Promise<Bus> {
    const bus = await rabbitBus({ url: server.url, subscribers });
    buses.push(bus);
    return bus;
  }
  /** Collects the change numbers a subscriber takes, as often as it takes them. */
  async function collect(bus: Bus, subscriber: string, eachMs = 0): Promise<number[]> {
    const taken: number[] = [];
    await bus.subscribe(subscriber, [changed], async (envelope) => {
      if (eachMs > 0) await sleep(eachMs);
      taken.push(envelope.change);
    });
    return taken;
  }
  function envelopes(ownerId: string, from: number, to: number) {
    return Array.from({ length: to - from + 1 }, (_, index) => envelopeFor(ownerId, from + index));
  }
  const numbers = (from: number, to: number) => envelopes('', from, to).map(({ change }) => change);

  describeBus('RabbitMQ', async () => ({
    open: (subscribers) => rabbitBus({ url: server.url, subscribers: subscribers ?? [] }),
    end: async () => {},
  }));

  it('keeps what was published while no process of the subscriber ran', async () => {
    const publisher = await open([['late', [changed]]]);
    await publishUntilTaken(publisher, envelopes(uuidv7(), 1, 20));
    await publisher.close();
    const taken = await collect(await open(), 'late');
    await eventually(() => expect(taken).toEqual(numbers(1, 20)));
  });

  it('closes without loss: what was not delivered goes to the next process, once and in order', async () => {
    const publisher = await open([['handed-over', [changed]]]);
    const [first, second] = [await open(), await open()];
    const takenByFirst = await collect(first, 'handed-over', 5);
    await eventually(async () => first.ping());
    const takenBySecond = await collect(second, 'handed-over');
    await publishUntilTaken(publisher, envelopes(uuidv7(), 1, 200));
    await eventually(() => expect(takenByFirst.length).toBeGreaterThan(10));
    await first.close();
    await eventually(() => expect(takenBySecond.at(-1)).toBe(200));
    expect([...takenByFirst, ...takenBySecond]).toEqual(numbers(1, 200));
  });

  it('gives what a process had not finished to the next one when its connection is cut, in order', async () => {
    const way = await freezable(server);
    const cut = await rabbitBus({ url: way.url, subscribers: [['cut-off', [changed]]] });
    buses.push(cut);
    const begun: number[] = [];
    await cut.subscribe('cut-off', [changed], async (envelope) => {
      begun.push(envelope.change);
      await sleep(1000);
    });
    const taken = await collect(await open(), 'cut-off');
    await publishUntilTaken(cut, envelopes(uuidv7(), 1, 50));
    await eventually(() => expect(begun).toEqual([1]));
    expect(taken).toEqual([]);
    way.close();
    await eventually(() => expect(taken).toEqual(numbers(1, 50)));
    // What it had begun it ends, and its late answer goes nowhere; the inbox makes the two deliveries one effect.
    await sleep(1200);
    expect(begun).toEqual([1]);
  });

  it('sets a message aside that is not ours, and brings the others', async () => {
    const bus = await open([['careful', [changed]]]);
    const taken = await collect(bus, 'careful');
    await eventually(async () => bus.ping());
    const connection = await connect(server.url);
    const channel = await connection.createChannel();
    channel.publish(eventsExchange, changed, Buffer.from('not an event'), { messageId: 'x' });
    await publishUntilTaken(bus, envelopes(uuidv7(), 1, 3));
    await eventually(() => expect(taken).toEqual([1, 2, 3]));
    await eventually(async () => {
      const aside = await channel.get(deadLetters, { noAck: true });
      expect(aside === false ? undefined : aside.content.toString()).toBe('not an event');
    });
    await connection.close();
  });

  it('gives events back while the broker is away, within three seconds, and goes on by itself when it is back', async () => {
    const bus = await open([['patient', [changed]]]);
    const taken = await collect(bus, 'patient');
    const seen: number[] = [];
    let gapCount = 0;
    await bus.tap(
      (envelope) => void seen.push(envelope.change),
      () => {
        gapCount += 1;
      },
    );
    const owner = uuidv7();
    await publishUntilTaken(bus, envelopes(owner, 1, 5));
    await eventually(() => expect(taken).toEqual(numbers(1, 5)));

    // RabbitMQ writes down that a queue exists up to two seconds after it has said so.
    await sleep(3000);
    await server.stop('SIGKILL');
    const askedAtMs = performance.now();
    await expect(bus.publish(envelopes(owner, 6, 6))).rejects.toThrow();
    await expect(bus.ping()).rejects.toThrow();
    expect(performance.now() - askedAtMs).toBeLessThan(6000);

    const published = publishUntilTaken(bus, envelopes(owner, 6, 10));
    const late = await open([['patient', [changed]]]);
    await server.start();
    await published;
    await eventually(() => expect([...new Set(taken)]).toEqual(numbers(1, 10)), 15_000);
    await publishUntilTaken(late, envelopes(owner, 11, 12));
    await eventually(() => expect([...new Set(seen)]).toEqual(expect.arrayContaining([11, 12])));
    await eventually(() => expect([...new Set(taken)]).toEqual(numbers(1, 12)));
    expect(gapCount).toBe(1);
  }, 120_000);

  it('gives events back when the broker falls silent, and has each of them in the end', async () => {
    const way = await freezable(server);
    const bus = await rabbitBus({ url: way.url, subscribers: [['silent', [changed]]] });
    buses.push(bus);
    const taken = await collect(bus, 'silent');
    const owner = uuidv7();
    await publishUntilTaken(bus, envelopes(owner, 1, 5));
    way.freeze();
    const askedAtMs = performance.now();
    await expect(bus.publish(envelopes(owner, 6, 6))).rejects.toThrow();
    await expect(bus.publish(envelopes(owner, 6, 6))).rejects.toThrow();
    await expect(bus.ping()).rejects.toThrow();
    expect(performance.now() - askedAtMs).toBeLessThan(16_000);
    way.thaw();
    await publishUntilTaken(bus, envelopes(owner, 6, 8));
    await eventually(() => expect([...new Set(taken)]).toEqual(numbers(1, 8)));
    await bus.close();
    way.close();
  }, 60_000);

  const tls = makeTlsFiles();
  it.runIf(tls !== undefined)(
    'talks over TLS, and to nobody whose certificate it cannot trust (needs openssl)',
    async () => {
      const sealed = await startRabbitmq({ tls: tls! });
      try {
        const trusting = await rabbitBus({ url: sealed.url, ca: tls!.certificate });
        const wary = await rabbitBus({ url: sealed.url });
        buses.push(trusting, wary);
        await expect(trusting.ping()).resolves.toBeUndefined();
        await expect(wary.ping()).rejects.toThrow();
      } finally {
        await Promise.all(buses.splice(0).map((bus) => bus.close()));
        await sealed.remove();
      }
    },
    120_000,
  );

  it('refuses a URL of another protocol', async () => {
    await expect(rabbitBus({ url: 'https://broker.example' })).rejects.toThrow(TypeError);
  });
});
