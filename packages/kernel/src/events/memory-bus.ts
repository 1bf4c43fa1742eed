import type { Bus, Deliver, Envelope } from './bus';

type Subscription = { subscriber: string; names: ReadonlySet<string>; deliver: Deliver; tail: Promise<void> };

/**
 * The bus of a single process. Publishing resolves once every subscriber has taken the event to its own
 * tables, so the outbox row that is deleted afterwards was never the only copy.
 */
export function memoryBus(): Bus {
  const subscriptions = new Set<Subscription>();
  const listeners = new Set<(envelope: Envelope) => void>();

  /** One subscriber takes events one after another, in order; subscribers do not wait for each other. */
  function hand(subscription: Subscription, envelopes: readonly Envelope[]): Promise<void> {
    const wanted = envelopes.filter((envelope) => subscription.names.has(envelope.name));
    const run = subscription.tail.then(async () => {
      for (const envelope of wanted) await subscription.deliver(envelope);
    });
    subscription.tail = run.catch(() => undefined);
    return run;
  }

  return {
    async publish(envelopes) {
      for (const envelope of envelopes) for (const listen of listeners) listen(envelope);
      await Promise.all([...subscriptions].map((subscription) => hand(subscription, envelopes)));
    },
    async subscribe(subscriber, names, deliver) {
      const subscription: Subscription = {
        subscriber,
        names: new Set(names),
        deliver,
        tail: Promise.resolve(),
      };
      subscriptions.add(subscription);
      return async () => {
        subscriptions.delete(subscription);
        await subscription.tail;
      };
    },
    async tap(listen) {
      listeners.add(listen);
      return async () => void listeners.delete(listen);
    },
    async ping() {},
    async close() {
      await Promise.all([...subscriptions].map((subscription) => subscription.tail));
      subscriptions.clear();
      listeners.clear();
    },
  };
}
