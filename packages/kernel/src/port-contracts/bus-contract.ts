import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventName } from '@florin/contracts/events';
import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bus, Envelope, Subscribers } from '../events';

export type BusUnderTest = {
  /** The bus as one more process would open it. The in-process adapter has one; with `subscribers` it is a new one. */
  open(subscribers?: Subscribers): Promise<Bus>;
  end(): Promise<void>;
};

const changed: EventName = 'transaction.transactions-changed.v1';
const created: EventName = 'user.household-created.v1';

export function envelopeFor(ownerId: string, change: number, name: EventName = changed): Envelope {
  return {
    id: uuidv7(),
    name,
    service: name.slice(0, name.indexOf('.')),
    owner: { kind: 'household', id: ownerId },
    change,
    occurredAt: '2026-03-01T10:00:00.000Z',
    sealed: randomBytes(48),
  };
}

/** Publishes as the outbox does: again, until the bus has taken it. */
export async function publishUntilTaken(bus: Bus, envelopes: readonly Envelope[]): Promise<void> {
  for (;;) {
    const isTaken = await bus.publish(envelopes).then(
      () => true,
      () => false,
    );
    if (isTaken) return;
    await sleep(20);
  }
}

/** Waits until the condition holds, and fails with the last difference when it does not in time. */
export async function eventually(check: () => void | Promise<void>, withinMs = 10_000): Promise<void> {
  const deadlineMs = performance.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadlineMs) throw error;
      await sleep(10);
    }
  }
}

function newGate(): { passed: Promise<void>; open(): void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

/** What every adapter of the Bus port guarantees. */
export function describeBus(adapter: string, start: () => Promise<BusUnderTest>): void {
  describe(`the bus over ${adapter}`, () => {
    let underTest: BusUnderTest;
    let nameCount = 0;
    const buses: Bus[] = [];

    beforeAll(async () => {
      underTest = await start();
    });
    afterAll(async () => {
      await Promise.all(buses.map((bus) => bus.close()));
      await underTest?.end();
    });

    async function open(subscribers?: Subscribers): Promise<Bus> {
      const bus = await underTest.open(subscribers);
      buses.push(bus);
      return bus;
    }
    /** Subscribers keep their queues, so each test has its own. */
    function newSubscriber(): string {
      nameCount += 1;
      return `subscriber-${nameCount}`;
    }

    it('brings each subscriber a copy of the events it named, whole and unchanged', async () => {
      const bus = await open();
      const [first, second, owner] = [newSubscriber(), newSubscriber(), uuidv7()];
      const taken: Record<string, Envelope[]> = { [first]: [], [second]: [] };
      for (const [subscriber, names] of [
        [first, [changed]],
        [second, [changed, created]],
      ] as const)
        await bus.subscribe(
          subscriber,
          names,
          async (envelope) => void (envelope.owner.id === owner && taken[subscriber]?.push(envelope)),
        );
      const sent = [envelopeFor(owner, 1, created), envelopeFor(owner, 2)];
      await publishUntilTaken(bus, sent);
      await eventually(() => {
        expect(taken[first]).toEqual([sent[1]]);
        expect(taken[second]).toEqual(sent);
      });
    });

    it('brings one copy to a subscriber name, however many processes share it', async () => {
      const [one, other, publisher] = [await open(), await open(), await open()];
      const [subscriber, owner] = [newSubscriber(), uuidv7()];
      const taken: number[] = [];
      for (const bus of [one, other])
        await bus.subscribe(subscriber, [changed], async (envelope) => {
          if (envelope.owner.id === owner) taken.push(envelope.change);
        });
      const sent = Array.from({ length: 50 }, (_, index) => envelopeFor(owner, index));
      await publishUntilTaken(publisher, sent);
      await eventually(() => expect(taken).toHaveLength(50));
      await sleep(100);
      expect(taken).toEqual(sent.map((envelope) => envelope.change));
    });

    it("keeps each owner's order, whatever a delivery takes", async () => {
      const bus = await open();
      const owners = Array.from({ length: 5 }, () => uuidv7());
      const taken = new Map<string, number[]>(owners.map((owner) => [owner, []]));
      await bus.subscribe(newSubscriber(), [changed], async (envelope) => {
        await sleep(envelope.change % 3);
        taken.get(envelope.owner.id)?.push(envelope.change);
      });
      for (let batch = 0; batch < 4; batch += 1) {
        const envelopes = Array.from({ length: 50 }, (_, index) =>
          envelopeFor(owners[index % 5] ?? '', batch * 50 + index),
        );
        await publishUntilTaken(bus, envelopes);
      }
      await eventually(() => expect([...taken.values()].flat()).toHaveLength(200));
      for (const changes of taken.values()) expect(changes).toEqual([...changes].sort((a, b) => a - b));
    });

    it('brings an event again when its delivery failed, before the later ones of its owner', async () => {
      const bus = await open();
      const owner = uuidv7();
      const [attempts, taken] = [new Map<number, number>(), [] as number[]];
      await bus.subscribe(newSubscriber(), [changed], async (envelope) => {
        if (envelope.owner.id !== owner) return;
        const attempt = (attempts.get(envelope.change) ?? 0) + 1;
        attempts.set(envelope.change, attempt);
        if (envelope.change === 2 && attempt < 3) throw new Error('the database is away');
        if (!taken.includes(envelope.change)) taken.push(envelope.change);
      });
      await publishUntilTaken(
        bus,
        [1, 2, 3].map((change) => envelopeFor(owner, change)),
      );
      await eventually(() => expect(taken).toEqual([1, 2, 3]));
      expect(attempts.get(2)).toBe(3);
    });

    it('lets no subscriber wait for another', async () => {
      const bus = await open();
      const owner = uuidv7();
      const gate = newGate();
      const taken: number[] = [];
      await bus.subscribe(newSubscriber(), [changed], async () => gate.passed);
      await bus.subscribe(newSubscriber(), [changed], async (envelope) => {
        if (envelope.owner.id === owner) taken.push(envelope.change);
      });
      const published = publishUntilTaken(bus, [envelopeFor(owner, 1), envelopeFor(owner, 2)]);
      await eventually(() => expect(taken).toEqual([1, 2]));
      gate.open();
      await published;
    });

    it('shows a tap every event for as long as it listens', async () => {
      const [publisher, listener] = [await open(), await open()];
      const owner = uuidv7();
      const seen: Envelope[] = [];
      const end = await listener.tap((envelope) => {
        if (envelope.owner.id === owner) seen.push(envelope);
      });
      const sent = [envelopeFor(owner, 1, created), envelopeFor(owner, 2)];
      await publishUntilTaken(publisher, sent);
      await eventually(() => expect(seen).toEqual(sent));
      await end();
      await publishUntilTaken(publisher, [envelopeFor(owner, 3)]);
      await sleep(100);
      expect(seen).toEqual(sent);
    });

    it('ends a subscription after its running delivery, and delivers nothing more to it', async () => {
      const bus = await open();
      const owner = uuidv7();
      const gate = newGate();
      const begun: number[] = [];
      const end = await bus.subscribe(newSubscriber(), [changed], async (envelope) => {
        if (envelope.owner.id !== owner) return;
        begun.push(envelope.change);
        await gate.passed;
      });
      const published = publishUntilTaken(bus, [envelopeFor(owner, 1)]);
      await eventually(() => expect(begun).toEqual([1]));
      let hasEnded = false;
      const ending = end().then(() => {
        hasEnded = true;
      });
      await sleep(50);
      expect(hasEnded).toBe(false);
      gate.open();
      await Promise.all([ending, published]);
      await publishUntilTaken(bus, [envelopeFor(owner, 2)]);
      await sleep(100);
      expect(begun).toEqual([1]);
    });

    it('keeps an event for a subscriber that is expected and not there yet', async () => {
      const [subscriber, owner] = [newSubscriber(), uuidv7()];
      const bus = await open([[subscriber, [changed]]]);
      const taken: number[] = [];
      const published = publishUntilTaken(bus, [envelopeFor(owner, 1), envelopeFor(owner, 2)]);
      await sleep(100);
      await bus.subscribe(subscriber, [changed], async (envelope) => {
        if (envelope.owner.id === owner) taken.push(envelope.change);
      });
      await published;
      await eventually(() => expect(taken).toEqual([1, 2]));
    });

    it('answers a ping', async () => {
      await expect((await open()).ping()).resolves.toBeUndefined();
    });
  });
}
