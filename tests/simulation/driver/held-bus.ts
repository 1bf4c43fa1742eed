import type { Bus, Deliver, Envelope, Subscribers } from '@florin/kernel/events';

/** One event on its way to one subscriber. */
export type Delivery = { subscriber: string; envelope: Envelope };

/**
 * A bus that hands nothing on by itself: it keeps what was published, as a broker does, and the driver says when which
 * delivery is made, and whether the live streams hear of it.
 */
export type HeldBus = Bus & {
  /** Waiting, in an order that does not depend on which service's relay was quicker. */
  waiting(): readonly Delivery[];
  /** Delivered at least once, the oldest first. */
  delivered(): readonly Delivery[];
  /** Resolves when the subscriber has taken it, and rejects when it has not; then it is still waiting. */
  deliver(delivery: Delivery): Promise<void>;
  /** Events that live streams have not heard of. */
  untold(): readonly Envelope[];
  tell(): void;
  /** Forgets that they were ever to be told. */
  drop(): void;
  /** While it is away nothing can be published. */
  isAway: boolean;
  /** Forgets everything, for the next run. */
  reset(): void;
};

export function createHeldBus(subscribers: Subscribers): HeldBus {
  const wanted = [...subscribers];
  const deliverTo = new Map<string, Deliver>();
  const listeners = new Set<(envelope: Envelope) => void>();
  let waiting: Delivery[] = [];
  let delivered: Delivery[] = [];
  let untold: Envelope[] = [];

  const bus: HeldBus = {
    isAway: false,
    async publish(envelopes) {
      if (bus.isAway) throw new Error('the broker is away');
      for (const envelope of envelopes) {
        untold.push(envelope);
        for (const [subscriber, names] of wanted)
          if (names.includes(envelope.name)) waiting.push({ subscriber, envelope });
      }
      waiting.sort(compare);
    },
    async subscribe(subscriber, _names, deliver) {
      deliverTo.set(subscriber, deliver);
      return async () => void deliverTo.delete(subscriber);
    },
    async tap(listen) {
      listeners.add(listen);
      return async () => void listeners.delete(listen);
    },
    async ping() {
      if (bus.isAway) throw new Error('the broker is away');
    },
    async close() {
      bus.reset();
    },
    waiting: () => waiting,
    delivered: () => delivered,
    async deliver(delivery) {
      const deliver = deliverTo.get(delivery.subscriber);
      if (deliver === undefined) throw new Error(`the subscriber ${delivery.subscriber} is not there`);
      await deliver(delivery.envelope);
      waiting = waiting.filter((other) => other !== delivery);
      delivered.push(delivery);
    },
    untold: () => untold,
    tell() {
      const told = untold;
      untold = [];
      for (const envelope of told) for (const listen of listeners) listen(envelope);
    },
    drop() {
      untold = [];
    },
    reset() {
      waiting = [];
      delivered = [];
      untold = [];
    },
  };
  return bus;
}

/** By subscriber and source, then as they were emitted. */
function compare(a: Delivery, b: Delivery): number {
  return (
    a.subscriber.localeCompare(b.subscriber) ||
    a.envelope.service.localeCompare(b.envelope.service) ||
    a.envelope.owner.id.localeCompare(b.envelope.owner.id) ||
    a.envelope.change - b.envelope.change ||
    a.envelope.id.localeCompare(b.envelope.id)
  );
}
