import type { Bus, Deliver, Envelope, Subscribers } from './bus';

type Subscription = { subscriber: string; names: ReadonlySet<string>; deliver: Deliver; tail: Promise<void> };

/**
 * The bus of a single process. Publishing resolves once every subscriber has taken the event to its own
 * tables, so the outbox row that is deleted afterwards was never the only copy. It rejects while one of
 * `subscribers` that wants the event is not there, which is so while services start and end.
 */
export function memoryBus(subscribers: Subscribers = []): Bus {
  const expected = [...subscribers];
  const subscriptions = new Set<Subscription>();
  const listeners = new Set<(envelope: Envelope) => void>();

  /** Of several subscriptions under one name the oldest gets the events. */
  function oldestOf(subscriber: string): Subscription | undefined {
    for (const subscription of subscriptions) if (subscription.subscriber === subscriber) return subscription;
    return undefined;
  }

  /** One subscriber takes events one after another, in order; subscribers do not wait for each other. */
  function hand(subscription: Subscription, envelopes: readonly Envelope[]): Promise<void> {
    const wanted = envelopes.filter((envelope) => subscription.names.has(envelope.name));
    const run = subscription.tail.then(async () => {
      for (const envelope of wanted) {
        if (!subscriptions.has(subscription)) throw new Error('the subscription ended');
        await subscription.deliver(envelope);
      }
    });
    subscription.tail = run.catch(() => undefined);
    return run;
  }

  return {
    async publish(envelopes) {
      for (const [subscriber, names] of expected) {
        if (oldestOf(subscriber) !== undefined) continue;
        if (envelopes.some((envelope) => names.includes(envelope.name)))
          throw new Error(`the subscriber ${subscriber} is not there`);
      }
      for (const envelope of envelopes) for (const listen of listeners) listen(envelope);
      const receivers = [...subscriptions].filter(
        (subscription) => oldestOf(subscription.subscriber) === subscription,
      );
      await Promise.all(receivers.map((subscription) => hand(subscription, envelopes)));
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
