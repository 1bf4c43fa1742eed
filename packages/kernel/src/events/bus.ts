import type { EventName, EventOwner } from '@florin/contracts/events';

/** An event as it travels: what routing needs is readable, the payload is sealed under its owner's key. */
export type Envelope = {
  id: string;
  name: EventName;
  /** The service that emitted it. */
  service: string;
  owner: EventOwner;
  /** The owner's change number in that service when it was emitted. */
  change: number;
  occurredAt: string;
  sealed: Buffer;
};

export type Deliver = (envelope: Envelope) => Promise<void>;
export type Unsubscribe = () => Promise<void>;

/**
 * Every subscriber of the system and the events it wants, also those whose process is not there yet: an event is
 * kept for each of them.
 */
export type Subscribers = Iterable<readonly [subscriber: string, names: readonly EventName[]]>;

/**
 * How events reach other services. Delivery is at least once; consumers make it exactly once in effect.
 */
export type Bus = {
  /** Resolves when the events cannot be lost any more. */
  publish(envelopes: readonly Envelope[]): Promise<void>;
  /** One copy of each event for each subscriber name, however many processes share the name. */
  subscribe(subscriber: string, names: readonly EventName[], deliver: Deliver): Promise<Unsubscribe>;
  /**
   * A copy of every event for this process, for as long as it listens. Events can pass it by while the broker is
   * away; `onGap` says each time that some may have.
   */
  tap(listen: (envelope: Envelope) => void, onGap?: () => void): Promise<Unsubscribe>;
  /** Whether the broker answers; for readiness. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
